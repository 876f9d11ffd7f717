package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.accounts.LeavingQueries;
import org.homeroom.application.accounts.LeavingQueries.Erasure;
import org.homeroom.application.accounts.Offices;
import org.homeroom.application.accounts.SubjectData;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ExportScope;
import org.homeroom.domain.accounts.leaving.CloseAccount;
import org.homeroom.domain.accounts.leaving.EraseSubject;
import org.homeroom.domain.accounts.leaving.ExportSubjectData;
import org.homeroom.domain.accounts.leaving.LeavingTerms;
import org.homeroom.domain.accounts.leaving.RequestErasure;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.operations.ListParkedEvents;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** Leaving the platform, for oneself or for a child; and what others have to do then. */
@Path("/v1")
@Authenticated
@Tag(name = "Leaving")
public class LeavingResource {

    private static final Digest NOT_YET = new Digest("");

    private final Desk desk;
    private final Caller caller;
    private final Homeroom homeroom;
    private final History history;
    private final Offices offices;
    private final SubjectData subjects;
    private final LeavingQueries leaving;

    LeavingResource(
            Desk desk,
            Caller caller,
            Homeroom homeroom,
            History history,
            Offices offices,
            SubjectData subjects,
            LeavingQueries leaving) {
        this.desk = desk;
        this.caller = caller;
        this.homeroom = homeroom;
        this.history = history;
        this.offices = offices;
        this.subjects = subjects;
        this.leaving = leaving;
    }

    /** @param certificate number of the act of destruction */
    public record Act(@NotBlank String certificate) {}

    /** @param overdue not carried out although the last day is over */
    public record DueErasure(
            UUID account,
            Instant dueBy,
            boolean overdue,
            @Nullable Instant erasedAt,
            @Nullable String certificate) {}

    @POST
    @Path("/accounts/{account}/closing")
    @Operation(operationId = "closeAccount", summary = "Close my account, or a child's whose guardian I am")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> close(UUID account) {
        var id = new AccountId(account);
        var me = caller.account();
        return knowing(id, schools -> new CloseAccount(id, schools, me, LeavingTerms.DEFAULT, desk.now()));
    }

    @POST
    @Path("/accounts/{account}/erasure")
    @Operation(operationId = "requestErasure", summary = "Ask for all my personal data to be destroyed, or a child's")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> requestErasure(UUID account) {
        var id = new AccountId(account);
        var me = caller.account();
        return knowing(id, schools -> new RequestErasure(id, schools, me, LeavingTerms.DEFAULT, desk.now()));
    }

    private Uni<Response> knowing(AccountId account, Function<List<SchoolId>, Command<?>> wish) {
        var me = caller.account();
        return Uni.createFrom()
                .completionStage(() -> offices.of(account))
                .flatMap(schools -> desk.ask(me, wish.apply(schools)));
    }

    @GET
    @Path("/accounts/{account}/export")
    @Produces("application/zip")
    @Operation(operationId = "exportSubjectData", summary = "Take along what is known of me, or of a child")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> export(UUID account) {
        var id = new AccountId(account);
        var me = caller.account();
        return Uni.createFrom()
                .completionStage(() -> homeroom.consider(exporting(id, NOT_YET, me)))
                .flatMap(outcome -> outcome instanceof Outcome.Refused refused
                        ? refused(refused.reason())
                        : Uni.createFrom()
                                .completionStage(() -> subjects.of(id, me))
                                .map(Export::new)
                                .flatMap(export -> desk.ask(
                                        me,
                                        exporting(id, export.digest(), me),
                                        answer -> Response.ok(export.zip(), "application/zip"))));
    }

    private ExportSubjectData exporting(AccountId account, Digest digest, AccountId by) {
        return new ExportSubjectData(account, ExportScope.EVERYTHING, digest, by, desk.now());
    }

    @GET
    @Path("/schools/{school}/erasures")
    @Operation(operationId = "listErasures", summary = "Erasures that members asked for, the next due first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DueErasure.class)))
    public Uni<Response> erasures(UUID school) {
        var id = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> {
                    if (!relation.any()) return refused(GeneralRefusal.NOT_FOUND);
                    if (!relation.administrator()) return refused(GeneralRefusal.NOT_AUTHORISED);
                    return listed(() -> leaving.erasures(id));
                });
    }

    @PUT
    @Path("/schools/{school}/people/{account}/erasure")
    @Operation(operationId = "carryOutErasure", summary = "Destroy the personal data of a member who asked for it")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> erase(UUID school, UUID account, @Valid @NotNull Act act) {
        var me = caller.account();
        return desk.ask(
                me, new EraseSubject(new AccountId(account), act.certificate(), new SchoolId(school), me, desk.now()));
    }

    @GET
    @Path("/operations/erasures")
    @Operation(operationId = "listErasuresWithoutSchool", summary = "Erasures for those who belong to no school")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DueErasure.class)))
    public Uni<Response> erasuresWithoutSchool() {
        return Uni.createFrom()
                .completionStage(() -> homeroom.consider(new ListParkedEvents(caller.account())))
                .flatMap(outcome -> outcome instanceof Outcome.Refused refused
                        ? refused(refused.reason())
                        : listed(leaving::erasuresWithoutSchool));
    }

    @PUT
    @Path("/operations/erasures/{account}")
    @Operation(operationId = "carryOutErasureWithoutSchool", summary = "Destroy the personal data of one of them")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> eraseWithoutSchool(UUID account, @Valid @NotNull Act act) {
        var me = caller.account();
        return desk.ask(me, new EraseSubject(new AccountId(account), act.certificate(), null, me, desk.now()));
    }

    private Uni<Response> listed(Supplier<CompletionStage<List<Erasure>>> found) {
        var now = desk.now();
        return Uni.createFrom()
                .completionStage(found)
                .map(all -> Response.ok(all.stream()
                                .map(one -> new DueErasure(
                                        one.account().value(),
                                        one.dueBy(),
                                        one.overdue(now),
                                        one.erasedAt(),
                                        one.certificate()))
                                .toList())
                        .build());
    }

    private static Uni<Response> refused(Refusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
