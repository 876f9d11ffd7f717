package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.MessageId;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.roster.JoinClassChat;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;

/** Posting in a chat. For those who do not belong to it the chat does not exist. */
@Path("/v1")
@Authenticated
@Tag(name = "Chats")
public class MessageResource {

    private final Desk desk;
    private final Caller caller;

    MessageResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    public record NewMessage(@NotNull String text) {}

    @PUT
    @Path("/schools/{school}/chats/{chat}/messages/{message}")
    @Operation(
            operationId = "postMessage",
            summary = "Post a message under an id of my own making",
            description = "Repeating it changes nothing, so a lost answer is safe to ask again.")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> post(UUID school, UUID chat, UUID message, @Valid @NotNull NewMessage body) {
        var me = caller.account();
        var command = new PostMessage(
                new MessageId(message),
                new ChatId(chat),
                new SchoolId(school),
                me,
                Personal.of(me, body.text()),
                PostingTerms.DEFAULT,
                desk.now());
        return desk.ask(me, command, answer -> Response.status(201));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/participants/me")
    @Operation(operationId = "joinChat", summary = "Take my place in the chat of my class")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> join(UUID school, UUID chat) {
        var me = caller.account();
        return desk.ask(me, new JoinClassChat(new ChatId(chat).asClass(), new SchoolId(school), me, desk.now()));
    }
}
