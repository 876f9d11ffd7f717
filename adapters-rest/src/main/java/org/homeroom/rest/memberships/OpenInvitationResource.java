package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.memberships.JoiningQueries;
import org.homeroom.application.memberships.Relation;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.OpenInvitation;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.joining.IssueOpenInvitation;
import org.homeroom.domain.memberships.joining.JoiningTerms;
import org.homeroom.domain.memberships.joining.RevokeOpenInvitation;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** Links by which people ask for a place in a class or in the school. */
@Path("/v1")
@Authenticated
@Tag(name = "Memberships")
public class OpenInvitationResource {

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;
    private final History history;
    private final JoiningQueries queries;

    OpenInvitationResource(Desk desk, Caller caller, KeyedHashes hashes, History history, JoiningQueries queries) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
        this.history = history;
        this.queries = queries;
    }

    /**
     * @param theClass none for the whole school
     * @param maxUses how many people may come by it, at most 100
     * @param expiresAt at most 90 days from now
     */
    public record Invitation(
            @NotNull Role role,
            @Nullable UUID theClass,
            @Positive int maxUses,
            @NotNull Instant expiresAt) {}

    /** @param code to be handed out; it is shown this once */
    public record Issued(
            String invitation,
            String code,
            Role role,
            @Nullable UUID theClass,
            int maxUses,
            Instant expiresAt) {}

    /** @param uses how many people have come by it */
    public record Listed(
            String invitation,
            Role role,
            @Nullable UUID theClass,
            long uses,
            int maxUses,
            UUID issuer,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    @POST
    @Path("/schools/{school}/open-invitations")
    @Operation(operationId = "issueOpenInvitation", summary = "Make a link by which people ask for a place")
    @APIResponseSchema(value = Issued.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> issue(UUID school, @Valid @NotNull Invitation wanted) {
        var me = caller.account();
        var code = Codes.token();
        var id = hashes.invitation(code);
        var command = new IssueOpenInvitation(
                id,
                new SchoolId(school),
                MyMembershipsResource.theClass(wanted.theClass()),
                wanted.role(),
                wanted.maxUses(),
                wanted.expiresAt(),
                me,
                JoiningTerms.DEFAULT,
                desk.now());
        return desk.ask(
                me,
                command,
                answer -> Response.status(201)
                        .entity(new Issued(
                                id.value(),
                                code,
                                wanted.role(),
                                wanted.theClass(),
                                wanted.maxUses(),
                                wanted.expiresAt())));
    }

    @GET
    @Path("/schools/{school}/open-invitations")
    @Operation(operationId = "listOpenInvitations", summary = "The links that I could issue, and who came by them")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Listed.class)))
    public Uni<Response> list(UUID school) {
        var id = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> {
                    if (!relation.any()) return refused(GeneralRefusal.NOT_FOUND);
                    if (!relation.holding().maySomewhere(SchoolRight.INVITE_TO_CLASS))
                        return refused(GeneralRefusal.NOT_AUTHORISED);
                    return Uni.createFrom()
                            .completionStage(() -> queries.invitations(id))
                            .map(found -> Response.ok(found.stream()
                                            .filter(one -> OpenInvitation.mayIssue(
                                                    relation.holding(), one.role(), one.theClass()))
                                            .map(OpenInvitationResource::view)
                                            .toList())
                                    .build());
                });
    }

    @DELETE
    @Path("/schools/{school}/open-invitations/{invitation}")
    @Operation(operationId = "revokeOpenInvitation", summary = "Nobody comes by this link any more")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> revoke(UUID school, String invitation) {
        var me = caller.account();
        return desk.ask(
                me, new RevokeOpenInvitation(new InvitationId(invitation), new SchoolId(school), me, desk.now()));
    }

    private static Listed view(JoiningQueries.Invitation one) {
        return new Listed(
                one.id().value(),
                one.role(),
                MyMembershipsResource.value(one.theClass()),
                one.uses(),
                one.maxUses(),
                one.issuer().value(),
                one.issuedAt(),
                one.expiresAt(),
                one.revokedAt());
    }

    private static Uni<Response> refused(GeneralRefusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
