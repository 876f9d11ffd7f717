package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.accounts.profile.RequestNameChange;
import org.homeroom.domain.accounts.profile.SubmitPhoto;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.accounts.MeResource.Name;

/** What one wants to change of the own profile, and the school has to decide about. */
@Path("/v1")
@Authenticated
@Tag(name = "Accounts")
public class ProfileChangeResource {

    private final Desk desk;
    private final Caller caller;

    ProfileChangeResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    public record Requested(UUID request) {}

    /**
     * @param photo refers to the picture where pictures are kept
     * @param digest SHA-256 of the picture, in hex
     */
    public record Submission(
            @NotNull UUID photo,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest) {}

    @POST
    @Path("/me/name-changes")
    @Operation(operationId = "requestNameChange", summary = "Ask the school to take over another name")
    @APIResponseSchema(value = Requested.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> requestNameChange(@Valid @NotNull Name name) {
        var me = caller.account();
        var request = new NameChangeId(UUID.randomUUID());
        return desk.ask(
                me,
                new RequestNameChange(me, request, Personal.of(me, name.toPersonName()), desk.now()),
                answer -> answer.outcome().events().isEmpty()
                        ? Response.noContent()
                        : Response.status(201).entity(new Requested(request.value())));
    }

    @PUT
    @Path("/me/photo")
    @Operation(operationId = "submitPhoto", summary = "Offer a photo; the school decides about it")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> submitPhoto(@Valid @NotNull Submission submission) {
        var me = caller.account();
        return desk.ask(
                me, new SubmitPhoto(me, new PhotoId(submission.photo()), new Digest(submission.digest()), desk.now()));
    }
}
