package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.chats.facts.ChatInvitationId;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.running.IssueChatInvitation;
import org.homeroom.domain.chats.running.RevokeChatInvitation;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;

/** Links by which members of a school come into a chat. */
@Path("/v1")
@Authenticated
@Tag(name = "Chats")
public class ChatInvitationResource {

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;

    ChatInvitationResource(Desk desk, Caller caller, KeyedHashes hashes) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
    }

    /**
     * @param maxUses how many people may come by it, at most 300
     * @param expiresAt at most 30 days from now
     */
    public record Invitation(@Positive int maxUses, @NotNull Instant expiresAt) {}

    /** @param code to be handed out; it is shown this once */
    public record Issued(String invitation, String code, int maxUses, Instant expiresAt) {}

    @POST
    @Path("/schools/{school}/chats/{chat}/invitations")
    @Operation(operationId = "issueChatInvitation", summary = "Make a link by which members come into the chat")
    @APIResponseSchema(value = Issued.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> issue(UUID school, UUID chat, @Valid @NotNull Invitation wanted) {
        var me = caller.account();
        var code = Codes.token();
        var id = hashes.chatInvitation(code);
        var command = new IssueChatInvitation(
                id,
                new ChatId(chat),
                new SchoolId(school),
                wanted.maxUses(),
                wanted.expiresAt(),
                me,
                ChatTerms.DEFAULT,
                desk.now());
        return desk.ask(
                me,
                command,
                answer -> Response.status(201)
                        .entity(new Issued(id.value(), code, wanted.maxUses(), wanted.expiresAt())));
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/invitations/{invitation}")
    @Operation(operationId = "revokeChatInvitation", summary = "Nobody comes by this link any more")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> revoke(UUID school, UUID chat, String invitation) {
        var me = caller.account();
        return desk.ask(
                me,
                new RevokeChatInvitation(
                        new ChatInvitationId(invitation), new ChatId(chat), new SchoolId(school), me, desk.now()));
    }
}
