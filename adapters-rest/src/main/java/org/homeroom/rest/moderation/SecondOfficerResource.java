package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.moderation.ActQueries;
import org.homeroom.application.moderation.ActQueries.Wish;
import org.homeroom.application.moderation.BulkRedactionQueries;
import org.homeroom.application.moderation.BulkRedactionQueries.Bulk;
import org.homeroom.application.moderation.CaseFile;
import org.homeroom.application.moderation.CaseFiles;
import org.homeroom.application.moderation.Onlooker;
import org.homeroom.application.moderation.ReportQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** What waits for a second person: nobody looks at what others wrote, or takes all of it away, alone. Source: F-20, F-25. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class SecondOfficerResource {

    private static final int MOST = 200;

    private final Desk desk;
    private final Caller caller;
    private final Onlookers onlookers;
    private final ActQueries acts;
    private final BulkRedactionQueries redactions;
    private final CaseFiles files;
    private final ReportQueries reports;
    private final AccountQueries accounts;

    SecondOfficerResource(
            Desk desk,
            Caller caller,
            Onlookers onlookers,
            ActQueries acts,
            BulkRedactionQueries redactions,
            CaseFiles files,
            ReportQueries reports,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.onlookers = onlookers;
        this.acts = acts;
        this.redactions = redactions;
        this.files = files;
        this.reports = reports;
        this.accounts = accounts;
    }

    /**
     * @param from the first instant of what is to be seen
     * @param to the instant after the last of it
     * @param why missing once it has been erased
     * @param own whether I have asked for it; I may agree alone only where nobody else could
     */
    public record WaitingAccess(
            UUID access,
            @JsonProperty("case") UUID theCase,
            UUID chat,
            @Nullable ChatKind chatKind,
            Instant from,
            Instant to,
            @Nullable String why,
            UUID officer,
            @Nullable Name officerName,
            boolean own,
            boolean priority,
            Instant requestedAt) {}

    public record SecondOfficerRequests(List<WaitingAccess> evidence, List<RedactionView> redactions) {}

    @GET
    @Path("/schools/{school}/second-officer-requests")
    @Operation(
            operationId = "listSecondOfficerRequests",
            summary = "What waits for my word as a second person, the oldest first",
            description = "Own wishes are not in it, save those to look in cases that cannot wait: where nobody else"
                    + " could be the second person, one may agree alone.")
    @APIResponseSchema(value = SecondOfficerRequests.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> waiting(UUID school) {
        var me = caller.account();
        var id = new SchoolId(school);
        return onlookers.deciding(
                me,
                id,
                desk.now(),
                onlooker -> Uni.combine()
                        .all()
                        .unis(
                                Uni.createFrom()
                                        .completionStage(() -> acts.wishes(id, MOST))
                                        .flatMap(wishes -> open(wishes, id, onlooker)),
                                Uni.createFrom()
                                        .completionStage(() -> redactions.waiting(
                                                id, onlooker.relatives().all(), MOST)))
                        .asTuple()
                        .flatMap(both -> shown(
                                both.getItem1(),
                                both.getItem2().stream()
                                        .filter(one ->
                                                !one.requestedBy().account().equals(me))
                                        .toList(),
                                me)));
    }

    /** A wish as the facts know it, and the case of which it is a part. */
    private record Open(CaseFile file, CaseFile.Access access) {

        boolean of(AccountId person) {
            return access.officer().account().equals(person);
        }
    }

    private Uni<List<Open>> open(List<Wish> wishes, SchoolId school, Onlooker onlooker) {
        return Multi.createFrom()
                .iterable(wishes)
                .onItem()
                .transformToUniAndConcatenate(wish -> Uni.createFrom()
                        .completionStage(() -> files.of(wish.theCase(), school))
                        .map(file -> file.flatMap(known -> open(known, wish, onlooker))))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList();
    }

    private static Optional<Open> open(CaseFile file, Wish wish, Onlooker onlooker) {
        if (file.decision() != null || !onlooker.sees(file)) return Optional.empty();
        return file.accesses().stream()
                .filter(one -> one.access().equals(wish.access()) && one.by() == null)
                .map(one -> new Open(file, one))
                .filter(one -> !one.of(onlooker.person()) || file.priority())
                .findFirst();
    }

    private Uni<Response> shown(List<Open> open, List<Bulk> bulks, AccountId me) {
        var people = Stream.concat(
                        open.stream().map(one -> one.access().officer().account()),
                        bulks.stream().map(Bulk::account))
                .collect(Collectors.toUnmodifiableSet());
        var chats = open.stream().map(one -> one.access().chat()).collect(Collectors.toUnmodifiableSet());
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().completionStage(() -> accounts.names(people)),
                        Uni.createFrom().completionStage(() -> reports.kinds(chats)))
                .asTuple()
                .map(both -> Response.ok(new SecondOfficerRequests(
                                open.stream()
                                        .map(one -> view(one, both.getItem1(), both.getItem2(), me))
                                        .toList(),
                                bulks.stream()
                                        .map(one -> RedactionView.of(
                                                one, both.getItem1().get(one.account()), me))
                                        .toList()))
                        .build());
    }

    private static WaitingAccess view(
            Open one, Map<AccountId, PersonName> names, Map<ChatId, ChatKind> kinds, AccountId me) {
        var access = one.access();
        return new WaitingAccess(
                access.access().value(),
                one.file().opened().theCase().value(),
                access.chat().value(),
                kinds.get(access.chat()),
                access.from(),
                access.to(),
                access.why(),
                access.officer().value(),
                Name.of(names.get(access.officer().account())),
                one.of(me),
                one.file().priority(),
                access.requestedAt());
    }
}
