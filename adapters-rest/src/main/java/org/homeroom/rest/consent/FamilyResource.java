package org.homeroom.rest.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.consent.ChildRecord;
import org.homeroom.application.consent.ChildView;
import org.homeroom.application.consent.ConsentQueries;
import org.homeroom.application.consent.ConsentQueries.GuardianLink;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** What guardians see of their children's consents, and children of those who speak for them. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class FamilyResource {

    private final Desk desk;
    private final Caller caller;
    private final History history;
    private final ConsentQueries consents;
    private final AccountQueries accounts;
    private final MembershipQueries memberships;

    FamilyResource(
            Desk desk,
            Caller caller,
            History history,
            ConsentQueries consents,
            AccountQueries accounts,
            MembershipQueries memberships) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
        this.consents = consents;
        this.accounts = accounts;
        this.memberships = memberships;
    }

    /**
     * @param schools empty until a school has confirmed the link
     * @param names of those who speak for the child, by account
     */
    public record MyChild(
            UUID id,
            UUID child,
            @Nullable Name childName,
            UUID guardian,
            @Nullable Name guardianName,
            GuardianKind kind,
            boolean verified,
            List<ChildView> schools,
            Map<UUID, Name> names) {}

    /**
     * @param overseen whether anybody speaks for me or sees what I agree to: to be shown plainly
     * @param sign the same in words, for a screen that shows one line
     * @param names of those who speak for me, by account
     */
    public record Oversight(boolean overseen, Sign sign, List<ChildView> schools, Map<UUID, Name> names) {}

    /** One sentence in two languages. */
    public record Sign(String ru, String en) {

        private static final Sign OVERSEEN = new Sign(
                "Взрослые, которые отвечают за тебя, видят, на что дано согласие, и решают об этом.",
                "The adults who are responsible for you see what is agreed about you and decide about it.");
        private static final Sign ALONE = new Sign(
                "Никто не решает за тебя и не видит твоих согласий.",
                "Nobody decides for you or sees what you agree to.");
    }

    @GET
    @Path("/me/children")
    @Operation(
            operationId = "listMyChildren",
            summary =
                    "The children whose guardian I am, or say to be: what is asked of me, what stands, who else decides")
    public Uni<List<MyChild>> children() {
        var me = caller.account().asGuardian();
        var now = desk.now();
        return Uni.createFrom()
                .completionStage(() -> consents.linksOf(me))
                .onItem()
                .transformToMulti(links -> Multi.createFrom().iterable(links))
                .onItem()
                .transformToUniAndConcatenate(link -> views(
                                link.child(),
                                (about, school) -> link.verified() && about.maySee(me, now),
                                about -> ChildView.forGuardian(me, about, now))
                        .flatMap(views -> child(link, views)))
                .collect()
                .asList();
    }

    @GET
    @Path("/me/oversight")
    @Operation(
            operationId = "getMyOversight",
            summary = "Who speaks for me, since when, what they see and decide, and what is agreed about me")
    public Uni<Oversight> oversight() {
        var now = desk.now();
        return views(
                        caller.account().asChild(),
                        (about, school) -> about.standing().pupil(),
                        about -> ChildView.forChild(about, now))
                .flatMap(views -> names(people(views)).map(names -> {
                    var overseen = views.stream().anyMatch(ChildView::overseen);
                    return new Oversight(overseen, overseen ? Sign.OVERSEEN : Sign.ALONE, views, byId(names));
                }));
    }

    private Uni<MyChild> child(GuardianLink link, List<ChildView> views) {
        var people = Stream.concat(
                        people(views).stream(),
                        Stream.of(link.child().account(), link.guardian().account()))
                .distinct()
                .toList();
        return names(people).map(names -> {
            var others = byId(names);
            others.remove(link.child().value());
            return new MyChild(
                    link.id().value(),
                    link.child().value(),
                    Name.of(names.get(link.child().account())),
                    link.guardian().value(),
                    Name.of(names.get(link.guardian().account())),
                    link.kind(),
                    link.verified(),
                    views,
                    others);
        });
    }

    private Uni<List<ChildView>> views(
            ChildId child, BiPredicate<ChildRecord, SchoolId> which, Function<ChildRecord, ChildView> view) {
        return Uni.createFrom()
                .completionStage(() -> memberships.membershipsOf(child.account()))
                .onItem()
                .transformToMulti(found -> Multi.createFrom()
                        .iterable(found.stream()
                                .filter(one -> one.role() == Role.STUDENT)
                                .map(MembershipQueries.Membership::school)
                                .distinct()
                                .toList()))
                .onItem()
                .transformToUniAndConcatenate(school -> Uni.createFrom().completionStage(() -> record(child, school)))
                .select()
                .where(about -> which.test(about, about.school()))
                .map(view)
                .collect()
                .asList();
    }

    private CompletionStage<ChildRecord> record(ChildId child, SchoolId school) {
        return ChildRecord.of(child, school, history);
    }

    private static List<AccountId> people(List<ChildView> views) {
        return views.stream()
                .flatMap(view -> view.deciders().stream())
                .map(one -> one.guardian().account())
                .distinct()
                .toList();
    }

    private Uni<Map<AccountId, PersonName>> names(List<AccountId> people) {
        return Uni.createFrom().completionStage(() -> accounts.names(people));
    }

    private static Map<UUID, Name> byId(Map<AccountId, PersonName> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().value(), one -> Objects.requireNonNull(Name.of(one.getValue()))));
    }
}
