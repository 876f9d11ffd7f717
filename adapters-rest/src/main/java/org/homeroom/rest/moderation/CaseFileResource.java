package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.moderation.CaseFile;
import org.homeroom.application.moderation.CaseFile.Deed;
import org.homeroom.application.moderation.CaseFiles;
import org.homeroom.application.moderation.ReportQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.Authority;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.accounts.MeResource.Name;
import org.homeroom.rest.moderation.QueueResource.QueueState;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Everything about one case, but what others wrote and who has reported it. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class CaseFileResource {

    private final Desk desk;
    private final Caller caller;
    private final Onlookers onlookers;
    private final CaseFiles files;
    private final ReportQueries reports;
    private final AccountQueries accounts;

    CaseFileResource(
            Desk desk,
            Caller caller,
            Onlookers onlookers,
            CaseFiles files,
            ReportQueries reports,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.onlookers = onlookers;
        this.files = files;
        this.reports = reports;
        this.accounts = accounts;
    }

    /**
     * @param chat missing where it is about a person as such
     * @param account who is reported; missing for a whole chat
     * @param check missing where a person has reported it
     */
    public record ReportInCase(
            UUID report,
            @Nullable UUID chat,
            @Nullable ChatKind chatKind,
            @Nullable UUID message,
            @Nullable UUID account,
            ViolationReason reason,
            boolean priority,
            @Nullable Check check,
            Instant reportedAt) {}

    /**
     * @param by missing where nobody had to ask for it, or it is not kept
     * @param officer to whom the case was given
     * @param messages how many were shown
     */
    public record ActInCase(
            Deed act,
            @Nullable UUID by,
            Instant at,
            @Nullable UUID officer,
            @Nullable UUID report,
            @Nullable UUID access,
            @Nullable Integer messages,
            @Nullable UUID sanction,
            @Nullable Authority authority,
            @Nullable String reference) {}

    public enum AccessState {
        WAITING,
        GRANTED,
        REFUSED,
        /** It was granted, and can be used no more. */
        ENDED
    }

    /**
     * @param why missing once it has been erased
     * @param by who has answered; missing while nobody has
     * @param until when it ends by itself; missing where it was not granted
     */
    public record AccessInCase(
            UUID access,
            UUID chat,
            Instant from,
            Instant to,
            @Nullable String why,
            UUID officer,
            Instant requestedAt,
            AccessState state,
            @Nullable UUID by,
            @Nullable Instant until) {}

    /** @param why missing once it has been erased */
    public record DecisionInCase(
            Verdict verdict,
            ViolationReason reason,
            String rule,
            @Nullable String why,
            UUID by,
            Instant at,
            Instant appealBefore) {}

    /**
     * @param by whom it is about, or a guardian
     * @param verdict missing while no second person has said anything, like all that follows
     */
    public record AppealInCase(
            @Nullable String grounds,
            UUID by,
            Instant at,
            @Nullable AppealVerdict verdict,
            @Nullable String why,
            @Nullable UUID heardBy,
            @Nullable Instant heardAt) {}

    public record PersonInCase(UUID account, @Nullable Name name) {}

    /**
     * @param account who is reported; missing for a whole chat
     * @param officer who looks after it; missing while nobody does
     * @param decision missing while it is undecided
     * @param appeal missing while nobody has appealed
     * @param people everybody who is named here
     */
    public record CaseFileShown(
            @JsonProperty("case") UUID theCase,
            QueueState state,
            boolean priority,
            Instant decideBy,
            boolean overdue,
            Instant openedAt,
            @Nullable UUID account,
            @Nullable UUID officer,
            List<ReportInCase> reports,
            List<ActInCase> acts,
            List<AccessInCase> accesses,
            @Nullable DecisionInCase decision,
            List<MeasureView> measures,
            @Nullable AppealInCase appeal,
            List<PersonInCase> people) {}

    @GET
    @Path("/schools/{school}/cases/{case}")
    @Operation(
            operationId = "getCaseFile",
            summary = "Everything about a case, but what others wrote and who has reported it",
            description = "For those who decide about reports, unless it is about them or a relative, or they have"
                    + " reported it.")
    @APIResponseSchema(value = CaseFileShown.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> file(UUID school, @RestPath("case") UUID id) {
        var where = new SchoolId(school);
        var now = desk.now();
        return onlookers.deciding(
                caller.account(),
                where,
                now,
                onlooker -> Uni.createFrom()
                        .completionStage(() -> files.of(new CaseId(id), where))
                        .flatMap(found -> {
                            if (found.isEmpty()) return Onlookers.refused(GeneralRefusal.NOT_FOUND);
                            var file = found.get();
                            return onlooker.sees(file)
                                    ? shown(file, now)
                                    : Onlookers.refused(GeneralRefusal.NOT_AUTHORISED);
                        }));
    }

    private Uni<Response> shown(CaseFile file, Instant now) {
        var chats = file.reports().stream()
                .map(ContentReported::chat)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().completionStage(() -> accounts.names(file.people())),
                        Uni.createFrom().completionStage(() -> reports.kinds(chats)))
                .asTuple()
                .map(both -> Response.ok(view(file, both.getItem1(), both.getItem2(), now))
                        .build());
    }

    private static CaseFileShown view(
            CaseFile file, Map<AccountId, PersonName> names, Map<ChatId, ChatKind> kinds, Instant now) {
        return new CaseFileShown(
                file.opened().theCase().value(),
                QueueState.of(file.progress()),
                file.priority(),
                file.decideBy(),
                file.overdue(now),
                file.opened().at(),
                value(file.opened().account()),
                value(file.officer()),
                file.reports().stream().map(one -> reported(one, kinds)).toList(),
                file.acts().stream().map(CaseFileResource::act).toList(),
                file.accesses().stream().map(one -> access(file, one, now)).toList(),
                decision(file),
                file.measures().stream()
                        .map(one -> MeasureView.of(one, names.get(one.account()), now))
                        .toList(),
                appeal(file),
                file.people().stream()
                        .sorted(Comparator.comparing(AccountId::value))
                        .map(one -> new PersonInCase(one.value(), Name.of(names.get(one))))
                        .toList());
    }

    private static ReportInCase reported(ContentReported one, Map<ChatId, ChatKind> kinds) {
        var chat = one.chat();
        return new ReportInCase(
                one.report().value(),
                value(chat),
                chat == null ? null : kinds.get(chat),
                value(one.message()),
                value(one.account()),
                one.reason(),
                one.priority(),
                one.check(),
                one.at());
    }

    private static ActInCase act(CaseFile.Act one) {
        return new ActInCase(
                one.deed(),
                value(one.by()),
                one.at(),
                value(one.officer()),
                value(one.report()),
                value(one.access()),
                one.messages(),
                value(one.sanction()),
                one.authority(),
                one.reference());
    }

    private static AccessInCase access(CaseFile file, CaseFile.Access one, Instant now) {
        return new AccessInCase(
                one.access().value(),
                one.chat().value(),
                one.from(),
                one.to(),
                one.why(),
                one.officer().value(),
                one.requestedAt(),
                state(file, one, now),
                value(one.by()),
                one.until());
    }

    private static AccessState state(CaseFile file, CaseFile.Access one, Instant now) {
        if (one.refused()) return AccessState.REFUSED;
        if (one.until() == null) return AccessState.WAITING;
        return file.usable(one, now) ? AccessState.GRANTED : AccessState.ENDED;
    }

    private static @Nullable DecisionInCase decision(CaseFile file) {
        var said = file.decision();
        return said == null
                ? null
                : new DecisionInCase(
                        said.verdict(),
                        said.reason(),
                        said.rule(),
                        said.why().orNull(),
                        said.by().value(),
                        said.at(),
                        said.appealBefore());
    }

    private static @Nullable AppealInCase appeal(CaseFile file) {
        var said = file.appeal();
        var heard = file.heard();
        return said == null
                ? null
                : new AppealInCase(
                        said.grounds().orNull(),
                        said.by(),
                        said.at(),
                        heard == null ? null : heard.verdict(),
                        heard == null ? null : heard.why().orNull(),
                        heard == null ? null : heard.by().value(),
                        heard == null ? null : heard.at());
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : UUID.fromString(id.tag().value());
    }
}
