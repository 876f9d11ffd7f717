package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.memberships.JoiningQueries;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ExclusionReason;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.joining.JoiningTerms;
import org.homeroom.domain.memberships.members.CorrectRole;
import org.homeroom.domain.memberships.members.EnrolInClass;
import org.homeroom.domain.memberships.members.ExcludeMember;
import org.homeroom.domain.memberships.members.LeaveSchool;
import org.homeroom.domain.memberships.members.RemoveFromClass;
import org.homeroom.domain.memberships.members.TransferPupil;
import org.homeroom.rest.AsOf;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What becomes of members: leaving, exclusion, correction, and places in classes. */
@Path("/v1")
@Authenticated
@Tag(name = "Memberships")
public class MemberResource {

    private final Desk desk;
    private final Caller caller;
    private final History history;
    private final JoiningQueries queries;
    private final AccountQueries accounts;

    MemberResource(Desk desk, Caller caller, History history, JoiningQueries queries, AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
        this.queries = queries;
        this.accounts = accounts;
    }

    /**
     * @param child whose guardian I am; none for myself
     * @param membership the only one to end; none for all
     */
    public record Leaving(@Nullable UUID child, @Nullable UUID membership) {}

    /** @param membership the only one to end; none for all */
    public record Exclusion(
            @NotNull UUID account,
            @Nullable UUID membership,
            @NotNull ExclusionReason reason) {}

    public record Correction(
            @NotNull UUID account,
            @NotNull UUID membership,
            @NotNull Role role,
            @Nullable UUID theClass) {}

    /** @param request for the right role; none where the person has it already */
    public record Corrected(@Nullable UUID request) {}

    public record Transfer(
            @NotNull UUID pupil,
            @NotNull UUID from,
            @NotNull UUID to) {}

    public record Pupil(UUID account, @Nullable Name name, Instant since) {}

    @POST
    @Path("/schools/{school}/departures")
    @Operation(operationId = "leaveSchool", summary = "Leave the school, or let a child of mine leave it")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> leave(UUID school, @Valid @NotNull Leaving leaving) {
        var me = caller.account();
        var who = leaving.child() == null ? me : new AccountId(leaving.child());
        return desk.ask(
                me, new LeaveSchool(who, new SchoolId(school), membership(leaving.membership()), me, desk.now()));
    }

    @POST
    @Path("/schools/{school}/exclusions")
    @Operation(operationId = "excludeMember", summary = "End a membership, and say why")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> exclude(UUID school, @Valid @NotNull Exclusion exclusion) {
        var me = caller.account();
        return desk.ask(
                me,
                new ExcludeMember(
                        new AccountId(exclusion.account()),
                        new SchoolId(school),
                        membership(exclusion.membership()),
                        exclusion.reason(),
                        me,
                        desk.now()));
    }

    @POST
    @Path("/schools/{school}/role-corrections")
    @Operation(operationId = "correctRole", summary = "End a membership in the wrong role and ask for the right one")
    @APIResponseSchema(value = Corrected.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> correct(UUID school, @Valid @NotNull Correction correction) {
        var me = caller.account();
        var command = new CorrectRole(
                new MembershipId(correction.membership()),
                new AccountId(correction.account()),
                new SchoolId(school),
                correction.role(),
                MyMembershipsResource.theClass(correction.theClass()),
                new RequestId(UUID.randomUUID()),
                me,
                JoiningTerms.DEFAULT,
                desk.now());
        return desk.ask(
                me,
                command,
                answer -> Response.status(201)
                        .entity(new Corrected(answer.outcome().events().stream()
                                .filter(MembershipRequested.class::isInstance)
                                .findFirst()
                                .map(event ->
                                        ((MembershipRequested) event).request().value())
                                .orElse(null))));
    }

    @PUT
    @Path("/schools/{school}/classes/{theClass}/pupils/{pupil}")
    @Operation(operationId = "enrolInClass", summary = "Give a pupil a place in a class")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> enrol(UUID school, UUID theClass, UUID pupil) {
        var me = caller.account();
        return withClasses(
                pupil,
                school,
                present -> new EnrolInClass(
                        new AccountId(pupil), new ClassId(theClass), new SchoolId(school), present, me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/classes/{theClass}/pupils/{pupil}")
    @Operation(operationId = "removeFromClass", summary = "Take a pupil out of a class")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> remove(UUID school, UUID theClass, UUID pupil) {
        var me = caller.account();
        return desk.ask(
                me,
                new RemoveFromClass(new AccountId(pupil), new ClassId(theClass), new SchoolId(school), me, desk.now()));
    }

    @POST
    @Path("/schools/{school}/pupil-transfers")
    @Operation(operationId = "transferPupil", summary = "Move a pupil from one class to another")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> transfer(UUID school, @Valid @NotNull Transfer transfer) {
        var me = caller.account();
        return withClasses(
                transfer.pupil(),
                school,
                present -> new TransferPupil(
                        new AccountId(transfer.pupil()),
                        new ClassId(transfer.from()),
                        new ClassId(transfer.to()),
                        new SchoolId(school),
                        present,
                        me,
                        desk.now()));
    }

    @GET
    @Path("/schools/{school}/classes/{theClass}/pupils")
    @Operation(operationId = "listPupils", summary = "Who was a pupil of the class at that instant")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Pupil.class)))
    public Uni<Response> pupils(UUID school, UUID theClass, @RestQuery @Nullable AsOf at) {
        var id = new SchoolId(school);
        var classId = new ClassId(theClass);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> {
                    if (!relation.any()) return refused(GeneralRefusal.NOT_FOUND);
                    if (!relation.maySeeRosterOf(classId)) return refused(GeneralRefusal.NOT_AUTHORISED);
                    return Uni.createFrom()
                            .completionStage(() -> queries.pupils(id, classId, at == null ? desk.now() : at.instant()))
                            .flatMap(this::named);
                });
    }

    private Uni<Response> named(List<JoiningQueries.Place> places) {
        return Uni.createFrom()
                .completionStage(() -> accounts.names(
                        places.stream().map(JoiningQueries.Place::pupil).toList()))
                .map(names -> Response.ok(places.stream()
                                .map(one ->
                                        new Pupil(one.pupil().value(), Name.of(names.get(one.pupil())), one.begunAt()))
                                .toList())
                        .build());
    }

    private Uni<Response> withClasses(UUID pupil, UUID school, Function<List<ClassId>, Command<?>> command) {
        return Uni.createFrom()
                .completionStage(() -> Relation.of(new AccountId(pupil), new SchoolId(school), history))
                .flatMap(relation -> desk.ask(
                        caller.account(),
                        command.apply(List.copyOf(relation.holding().attends()))));
    }

    private static @Nullable MembershipId membership(@Nullable UUID value) {
        return value == null ? null : new MembershipId(value);
    }

    private static Uni<Response> refused(GeneralRefusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
