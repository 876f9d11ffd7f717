package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Answer;
import org.homeroom.application.memberships.YearRollOver;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.facts.YearId;
import org.homeroom.domain.memberships.rollover.Plan;
import org.homeroom.domain.memberships.rollover.PlannedMove;
import org.homeroom.domain.memberships.rollover.StartYearRollOver;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The step of a school from one year into the next: proposed, looked at, carried out, and taken back. */
@Path("/v1")
@Authenticated
@Tag(name = "Schools")
public class YearRollOverResource {

    private static final int MOST_CLASSES = 300;

    private final Desk desk;
    private final Caller caller;
    private final Members members;
    private final YearRollOver rollOver;

    YearRollOverResource(Desk desk, Caller caller, Members members, YearRollOver rollOver) {
        this.desk = desk;
        this.caller = caller;
        this.members = members;
        this.rollOver = rollOver;
    }

    /**
     * @param into for PROMOTE the new class, for MERGE the class that another one becomes
     * @param parallel of the new class
     * @param letter of the new class
     * @param keptBack pupils who do not go along
     * @param homeroomTeacher of the new class; whoever it is now, where left out
     * @param endsOn for GRADUATE the last day of the memberships
     */
    public record Line(
            @NotNull UUID theClass,
            @NotNull ClassMove move,
            @Nullable UUID into,
            @Nullable Integer parallel,
            @Nullable @Size(max = 50) String letter,
            @Nullable @Size(max = 200) List<@NotNull UUID> keptBack,
            @Nullable UUID homeroomTeacher,
            @Nullable LocalDate endsOn) {

        static Line of(PlannedMove move) {
            var name = move.name();
            var parallel = name == null ? null : name.parallel();
            return new Line(
                    move.theClass().value(),
                    move.move(),
                    move.into() == null ? null : move.into().value(),
                    parallel,
                    name == null
                            ? null
                            : name.title().substring(String.valueOf(parallel).length()),
                    move.keptBack().stream().map(AccountId::value).toList(),
                    move.homeroomTeacher() == null
                            ? null
                            : move.homeroomTeacher().value(),
                    move.endsOn());
        }

        PlannedMove planned() {
            return new PlannedMove(
                    new ClassId(theClass),
                    move,
                    into == null ? null : new ClassId(into),
                    parallel == null || letter == null ? null : ClassName.of(parallel, letter),
                    keptBack == null
                            ? List.of()
                            : keptBack.stream().map(AccountId::new).toList(),
                    homeroomTeacher == null ? null : new AccountId(homeroomTeacher),
                    endsOn);
        }
    }

    /** @param into the year into which the classes go; left out where none does */
    public record Wanted(
            @NotNull UUID from,
            @Nullable UUID into,
            @NotNull @Size(max = MOST_CLASSES) List<@NotNull @Valid Line> plan) {}

    /** @param theClass whose line is wrong; null where it is the plan as a whole */
    public record Wrong(@Nullable UUID theClass, String code) {}

    /** How far a plan has come. */
    public record Progress(int planned, int moved, int undone, boolean completed, boolean cancelled) {}

    @GET
    @Path("/schools/{school}/years/{year}/roll-over-proposal")
    @Operation(operationId = "proposeYearRollOver", summary = "What usually becomes of the classes of a year")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Line.class)))
    public Uni<Response> proposal(UUID school, UUID year, @RestQuery @Nullable LocalDate endsOn) {
        if (endsOn == null)
            return Uni.createFrom()
                    .item(Problem.malformed("endsOn", "the last day of the graduates, for example 2027-06-30")
                            .toResponse());
        var id = new SchoolId(school);
        return planning(
                id,
                () -> Uni.createFrom()
                        .completionStage(() -> rollOver.proposal(id, new YearId(year), endsOn))
                        .map(plan -> Response.ok(plan.stream().map(Line::of).toList())
                                .build()));
    }

    @POST
    @Path("/schools/{school}/roll-over-previews")
    @Operation(operationId = "previewYearRollOver", summary = "See what is wrong with a plan, if anything")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Wrong.class)))
    public Uni<Response> preview(UUID school, @Valid @NotNull Wanted wanted) {
        var id = new SchoolId(school);
        return planning(
                id,
                () -> Uni.createFrom()
                        .completionStage(() -> rollOver.problems(command(UUID.randomUUID(), id, wanted)))
                        .map(problems -> Response.ok(problems.stream()
                                        .map(one -> new Wrong(
                                                one.theClass() == null
                                                        ? null
                                                        : one.theClass().value(),
                                                one.reason().code()))
                                        .toList())
                                .build()));
    }

    @PUT
    @Path("/schools/{school}/roll-overs/{rollOver}")
    @Operation(operationId = "startYearRollOver", summary = "Go into the next year by a plan")
    @APIResponseSchema(value = Progress.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> start(UUID school, @RestPath("rollOver") UUID id, @Valid @NotNull Wanted wanted) {
        var schoolId = new SchoolId(school);
        return answered(id, schoolId, () -> rollOver.carryOut(command(id, schoolId, wanted)));
    }

    @PUT
    @Path("/schools/{school}/roll-overs/{rollOver}/completion")
    @Operation(operationId = "completeYearRollOver", summary = "Carry out what is left of a plan")
    @APIResponseSchema(value = Progress.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> complete(UUID school, @RestPath("rollOver") UUID id) {
        var schoolId = new SchoolId(school);
        var me = caller.account();
        var now = desk.now();
        return answered(id, schoolId, () -> rollOver.goOn(new RollOverId(id), schoolId, me, now));
    }

    @DELETE
    @Path("/schools/{school}/roll-overs/{rollOver}")
    @Operation(
            operationId = "undoYearRollOver",
            summary = "Take it back, while nobody has written in a chat of the new year")
    @APIResponseSchema(value = Progress.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> undo(UUID school, @RestPath("rollOver") UUID id) {
        var schoolId = new SchoolId(school);
        var me = caller.account();
        var now = desk.now();
        return answered(id, schoolId, () -> rollOver.undo(new RollOverId(id), schoolId, me, now));
    }

    @GET
    @Path("/schools/{school}/roll-overs/{rollOver}")
    @Operation(operationId = "getYearRollOver", summary = "How far a plan has come")
    @APIResponseSchema(value = Progress.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> progress(UUID school, @RestPath("rollOver") UUID id) {
        var schoolId = new SchoolId(school);
        return planning(
                schoolId,
                () -> Uni.createFrom()
                        .completionStage(() -> rollOver.plan(new RollOverId(id), schoolId))
                        .flatMap(plan -> plan.started() == null
                                ? Members.refused(GeneralRefusal.NOT_FOUND)
                                : Uni.createFrom().item(Response.ok(view(plan)).build())));
    }

    private Uni<Response> answered(UUID id, SchoolId school, Supplier<CompletionStage<Answer>> work) {
        return Uni.createFrom().completionStage(work).flatMap(answer -> switch (answer.outcome()) {
            case Outcome.Refused no -> Members.refused(no.reason());
            case Outcome.Accepted done ->
                Uni.createFrom()
                        .completionStage(() -> rollOver.plan(new RollOverId(id), school))
                        .map(plan -> Response.ok(view(plan))
                                .header(Desk.POSITION, answer.position())
                                .build());
        });
    }

    private Uni<Response> planning(SchoolId school, Supplier<Uni<Response>> work) {
        return members.who(caller.account(), school, SchoolRight.CREATE_CLASS, work);
    }

    private StartYearRollOver command(UUID id, SchoolId school, Wanted wanted) {
        return new StartYearRollOver(
                new RollOverId(id),
                school,
                new YearId(wanted.from()),
                wanted.into() == null ? null : new YearId(wanted.into()),
                wanted.plan().stream().map(Line::planned).toList(),
                caller.account(),
                desk.now());
    }

    private static Progress view(Plan plan) {
        return new Progress(
                plan.moves().size(), plan.moved().size(), plan.undone().size(), plan.completed(), plan.cancelled());
    }
}
