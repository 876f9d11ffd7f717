package org.homeroom.rest.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.consent.ChildRecord;
import org.homeroom.application.consent.Lack;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.application.memberships.MembershipQueries.RosterEntry;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** Which pupils of a class still lack what, for those who see to it. For everybody else there is no such class. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class PendingConsentResource {

    private final Desk desk;
    private final Caller caller;
    private final History history;
    private final MembershipQueries memberships;

    PendingConsentResource(Desk desk, Caller caller, History history, MembershipQueries memberships) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
        this.memberships = memberships;
    }

    /** @param counts how many pupils lack what */
    public record Pending(Map<Lack, Long> counts, List<Pupil> pupils) {}

    /** @param account null until the pupil has bound one */
    public record Pupil(@Nullable UUID account, @Nullable Name name, List<Lack> lacks) {}

    @GET
    @Path("/schools/{school}/classes/{theClass}/pending-consents")
    @Operation(operationId = "listPendingConsents", summary = "Which pupils of the class still lack what")
    @APIResponseSchema(value = Pending.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> pending(UUID school, UUID theClass) {
        var id = new SchoolId(school);
        var classId = new ClassId(theClass);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> relation.maySeeRosterOf(classId)
                        ? Uni.createFrom().completionStage(() -> memberships.roster(id, classId))
                        : Uni.createFrom().item(List.<RosterEntry>of()))
                .flatMap(roster -> roster.isEmpty()
                        ? Uni.createFrom()
                                .item(Problem.of(GeneralRefusal.NOT_FOUND).toResponse())
                        : pupils(roster, id)
                                .map(pupils -> Response.ok(counted(pupils)).build()));
    }

    private Uni<List<Pupil>> pupils(List<RosterEntry> roster, SchoolId school) {
        return Multi.createFrom()
                .iterable(roster)
                .select()
                .where(entry -> entry.role() == RosterRole.PUPIL)
                .onItem()
                .transformToUniAndConcatenate(entry -> lacks(entry, school)
                        .map(lacks -> new Pupil(
                                entry.account() == null ? null : entry.account().value(),
                                Name.of(entry.name()),
                                lacks)))
                .select()
                .where(pupil -> !pupil.lacks().isEmpty())
                .collect()
                .asList();
    }

    private Uni<List<Lack>> lacks(RosterEntry entry, SchoolId school) {
        var account = entry.account();
        if (account == null) return Uni.createFrom().item(List.of(Lack.ACCOUNT));
        return Uni.createFrom()
                .completionStage(() -> ChildRecord.of(account.asChild(), school, history))
                .map(about -> Lack.of(about, desk.now()));
    }

    private static Pending counted(List<Pupil> pupils) {
        var counts = pupils.stream()
                .flatMap(pupil -> pupil.lacks().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Pending(counts, pupils);
    }
}
