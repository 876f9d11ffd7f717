package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.application.memberships.MembershipQueries.RosterEntry;
import org.homeroom.application.memberships.Relation;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.roster.InviteFromRoster;
import org.homeroom.domain.memberships.roster.RosterTerms;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** Who is in a class by the school's roster, and the codes by which they join. */
@Path("/v1")
@Authenticated
@Tag(name = "Schools")
public class ClassRosterResource {

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;
    private final History history;
    private final MembershipQueries queries;

    ClassRosterResource(Desk desk, Caller caller, KeyedHashes hashes, History history, MembershipQueries queries) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
        this.history = history;
        this.queries = queries;
    }

    /** @param account null until the person has bound one */
    public record Entry(
            String person,
            RosterRole role,
            boolean leading,
            @Nullable Name name,
            @Nullable UUID account) {}

    /** @param code to be handed to this person; it is shown this once */
    public record Invitation(
            String person, RosterRole role, @Nullable Name name, String code) {}

    @GET
    @Path("/schools/{school}/classes/{theClass}/roster")
    @Operation(operationId = "getClassRoster", summary = "Everybody whom the roster has in this class")
    public Uni<Response> roster(UUID school, UUID theClass) {
        return ifMaySee(
                new SchoolId(school),
                new ClassId(theClass),
                roster -> Uni.createFrom()
                        .item(Response.ok(roster.stream()
                                        .map(ClassRosterResource::view)
                                        .toList())
                                .build()));
    }

    @POST
    @Path("/schools/{school}/classes/{theClass}/invitations")
    @Operation(
            operationId = "inviteFromRoster",
            summary = "Make a code for everybody in this class who has not joined yet")
    public Uni<Response> invite(UUID school, UUID theClass) {
        var schoolId = new SchoolId(school);
        var classId = new ClassId(theClass);
        return ifMaySee(schoolId, classId, roster -> {
            var invitations = new ArrayList<Invitation>();
            var invited = new ArrayList<InviteFromRoster.Invited>();
            for (var entry : roster) {
                if (entry.account() == null) {
                    var code = Codes.token();
                    invitations.add(new Invitation(entry.person().value(), entry.role(), Name.of(entry.name()), code));
                    invited.add(new InviteFromRoster.Invited(entry.person(), hashes.invitation(code)));
                }
            }
            var me = caller.account();
            return desk.ask(
                    me,
                    new InviteFromRoster(schoolId, classId, List.copyOf(invited), me, RosterTerms.DEFAULT, desk.now()),
                    answer -> Response.status(201).entity(invitations));
        });
    }

    private Uni<Response> ifMaySee(SchoolId school, ClassId theClass, Function<List<RosterEntry>, Uni<Response>> work) {
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), school, history))
                .flatMap(relation -> {
                    if (!relation.any()) return refused(GeneralRefusal.NOT_FOUND);
                    if (!relation.maySeeRosterOf(theClass)) return refused(GeneralRefusal.NOT_AUTHORISED);
                    return Uni.createFrom()
                            .completionStage(() -> queries.roster(school, theClass))
                            .flatMap(roster ->
                                    roster.isEmpty() ? refused(GeneralRefusal.NOT_FOUND) : work.apply(roster));
                });
    }

    private static Uni<Response> refused(GeneralRefusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }

    private static Entry view(RosterEntry entry) {
        var account = entry.account();
        return new Entry(
                entry.person().value(),
                entry.role(),
                entry.leading(),
                Name.of(entry.name()),
                account == null ? null : account.value());
    }
}
