package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.application.memberships.Relation;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.schools.ActivateSchool;
import org.homeroom.domain.memberships.schools.AssignAuditor;
import org.homeroom.domain.memberships.schools.RegisterSchool;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.Phones;
import org.jspecify.annotations.Nullable;

/** Schools, as the platform takes them in and as their members see them. */
@Path("/v1")
@Authenticated
@Tag(name = "Schools")
public class SchoolResource {

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;
    private final Phones phones;
    private final History history;
    private final MembershipQueries queries;

    SchoolResource(
            Desk desk, Caller caller, KeyedHashes hashes, Phones phones, History history, MembershipQueries queries) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
        this.phones = phones;
        this.history = history;
        this.queries = queries;
    }

    /**
     * @param zone where the school's days begin, for example {@code Europe/Samara}
     * @param administratorPhone the number of the first administrator, as the school's application names it
     * @param administratorOrder the school's order that appoints the administrator
     */
    public record Application(
            @NotBlank @Size(max = 300) String name,
            @NotNull ZoneId zone,
            @NotBlank String administratorPhone,
            @NotBlank @Size(max = 100) String administratorOrder) {}

    /** The director's decision to use the platform. */
    public record Decision(
            @NotBlank @Size(max = 100) String order,
            @NotNull LocalDate decidedOn) {}

    public record Registered(UUID school) {}

    public record School(UUID id, String name, String zone, boolean active) {}

    public record SchoolClass(
            UUID id,
            ClassKind kind,
            @Nullable Integer parallel,
            String title,
            @Nullable UUID homeroomTeacher) {}

    @POST
    @Path("/schools")
    @Operation(operationId = "registerSchool", summary = "Take in a school's application")
    public Uni<Response> register(@Valid @NotNull Application application) {
        return phones.with(application.administratorPhone(), number -> {
            var school = new SchoolId(UUID.randomUUID());
            var me = caller.account();
            var command = new RegisterSchool(
                    school,
                    application.name(),
                    application.zone(),
                    hashes.phone(number),
                    application.administratorOrder(),
                    me,
                    desk.now());
            return desk.ask(me, command, answer -> Response.status(201).entity(new Registered(school.value())));
        });
    }

    @PUT
    @Path("/schools/{school}/activation")
    @Operation(operationId = "activateSchool", summary = "The school begins to use the platform, by order")
    public Uni<Response> activate(UUID school, @Valid @NotNull Decision decision) {
        var me = caller.account();
        return desk.ask(
                me, new ActivateSchool(new SchoolId(school), decision.order(), decision.decidedOn(), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/auditors/{account}")
    @Operation(operationId = "assignAuditor", summary = "Let somebody ask what happened in the school")
    public Uni<Response> assignAuditor(UUID school, UUID account) {
        var me = caller.account();
        return desk.ask(me, new AssignAuditor(new SchoolId(school), new AccountId(account), me, desk.now()));
    }

    @GET
    @Path("/schools/{school}")
    @Operation(operationId = "getSchool", summary = "The school, for those who belong to it")
    public Uni<Response> school(UUID school) {
        var id = new SchoolId(school);
        return ifRelated(
                id,
                () -> Uni.createFrom()
                        .completionStage(() -> queries.school(id))
                        .map(found -> found.map(one -> Response.ok(
                                                new School(one.id().value(), one.name(), one.zone(), one.active()))
                                        .build())
                                .orElseGet(SchoolResource::notFound)));
    }

    @GET
    @Path("/schools/{school}/classes")
    @Operation(operationId = "listClasses", summary = "The classes of the school, by parallel and title")
    public Uni<Response> classes(UUID school) {
        var id = new SchoolId(school);
        return ifRelated(
                id,
                () -> Uni.createFrom()
                        .completionStage(() -> queries.classes(id))
                        .map(found -> Response.ok(
                                        found.stream().map(SchoolResource::view).toList())
                                .build()));
    }

    private static SchoolClass view(MembershipQueries.SchoolClass one) {
        var teacher = one.homeroomTeacher();
        return new SchoolClass(
                one.id().value(), one.kind(), one.parallel(), one.title(), teacher == null ? null : teacher.value());
    }

    private Uni<Response> ifRelated(SchoolId school, Supplier<Uni<Response>> work) {
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), school, history))
                .flatMap(relation ->
                        relation.any() ? work.get() : Uni.createFrom().item(notFound()));
    }

    private static Response notFound() {
        return Problem.of(GeneralRefusal.NOT_FOUND).toResponse();
    }
}
