package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.accounts.profile.ApproveNameChange;
import org.homeroom.domain.accounts.profile.ApprovePhoto;
import org.homeroom.domain.accounts.profile.CorrectBirthDate;
import org.homeroom.domain.accounts.profile.ProfileTerms;
import org.homeroom.domain.accounts.profile.RejectNameChange;
import org.homeroom.domain.accounts.profile.RejectPhoto;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** What a school decides about the profiles of its people. */
@Path("/v1")
@Authenticated
@Tag(name = "Accounts")
public class ProfileDecisionResource {

    private final Desk desk;
    private final Caller caller;
    private final History history;
    private final AccountQueries accounts;

    ProfileDecisionResource(Desk desk, Caller caller, History history, AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
        this.accounts = accounts;
    }

    public record WaitingName(
            UUID request,
            UUID account,
            @Nullable Name now,
            @Nullable Name wished) {}

    public record WaitingPhoto(UUID account, UUID photo) {}

    /** @param document reference of the document by which the date is corrected */
    public record Correction(
            @NotNull LocalDate birthDate, @NotBlank String document) {}

    @GET
    @Path("/schools/{school}/name-changes")
    @Operation(operationId = "listNameChanges", summary = "Names that members want to bear and that wait")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = WaitingName.class)))
    public Uni<Response> nameChanges(UUID school) {
        return ifAdministrator(
                school,
                () -> accounts.nameChanges(new SchoolId(school))
                        .thenApply(found -> found.stream()
                                .map(one -> new WaitingName(
                                        one.request().value(),
                                        one.account().value(),
                                        Name.of(one.now()),
                                        Name.of(one.wished())))
                                .toList()));
    }

    @GET
    @Path("/schools/{school}/photos")
    @Operation(operationId = "listPhotos", summary = "Photos of members that wait")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = WaitingPhoto.class)))
    public Uni<Response> photos(UUID school) {
        return ifAdministrator(
                school,
                () -> accounts.photos(new SchoolId(school))
                        .thenApply(found -> found.stream()
                                .map(one -> new WaitingPhoto(
                                        one.account().value(), one.photo().value()))
                                .toList()));
    }

    @PUT
    @Path("/schools/{school}/people/{account}/name-changes/{request}/approval")
    @Operation(operationId = "approveNameChange", summary = "Take over the other name")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> approveName(UUID school, UUID account, UUID request) {
        var me = caller.account();
        return desk.ask(
                me,
                new ApproveNameChange(
                        new AccountId(account), new NameChangeId(request), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/people/{account}/name-changes/{request}/rejection")
    @Operation(operationId = "rejectNameChange", summary = "Keep the name on record")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> rejectName(UUID school, UUID account, UUID request) {
        var me = caller.account();
        return desk.ask(
                me,
                new RejectNameChange(
                        new AccountId(account), new NameChangeId(request), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/people/{account}/photos/{photo}/approval")
    @Operation(operationId = "approvePhoto", summary = "Find the photo to be real")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> approvePhoto(UUID school, UUID account, UUID photo) {
        var me = caller.account();
        return desk.ask(
                me, new ApprovePhoto(new AccountId(account), new PhotoId(photo), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/people/{account}/photos/{photo}/rejection")
    @Operation(operationId = "rejectPhoto", summary = "Find the photo not to be real")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> rejectPhoto(UUID school, UUID account, UUID photo) {
        var me = caller.account();
        return desk.ask(
                me, new RejectPhoto(new AccountId(account), new PhotoId(photo), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/people/{account}/birth-date")
    @Operation(operationId = "correctBirthDate", summary = "Correct a pupil's birth date by a document")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> correctBirthDate(UUID school, UUID account, @Valid @NotNull Correction correction) {
        var me = caller.account();
        var person = new AccountId(account);
        return desk.ask(
                me,
                new CorrectBirthDate(
                        person,
                        Personal.of(person, correction.birthDate()),
                        new SchoolId(school),
                        me,
                        correction.document(),
                        ProfileTerms.DEFAULT,
                        desk.now()));
    }

    private Uni<Response> ifAdministrator(UUID school, Supplier<CompletionStage<?>> work) {
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), new SchoolId(school), history))
                .flatMap(relation -> {
                    if (!relation.any()) return refused(GeneralRefusal.NOT_FOUND);
                    if (!relation.administrator()) return refused(GeneralRefusal.NOT_AUTHORISED);
                    return Uni.createFrom()
                            .completionStage(work)
                            .map(found -> Response.ok(found).build());
                });
    }

    private static Uni<Response> refused(GeneralRefusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
