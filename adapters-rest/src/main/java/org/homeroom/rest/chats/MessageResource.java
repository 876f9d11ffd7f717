package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.MessageId;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Posting and reading in a chat. For those who do not belong to it the chat does not exist. */
@Path("/v1")
@Authenticated
@Tag(name = "Chats")
public class MessageResource {

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final ChatQueries chats;
    private final AccountQueries accounts;

    MessageResource(Desk desk, Caller caller, Cursor cursors, ChatQueries chats, AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.chats = chats;
        this.accounts = accounts;
    }

    public record NewMessage(@NotNull String text) {}

    /**
     * @param authorRole missing for a guest
     * @param text missing once it has been erased
     */
    public record Message(
            UUID id,
            UUID author,
            @Nullable Name authorName,
            @Nullable Role authorRole,
            @Nullable String text,
            Instant postedAt) {}

    /**
     * Newest first.
     *
     * @param next to be given as {@code cursor} for older ones; missing at the end
     */
    public record Page(List<Message> messages, @Nullable String next) {}

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

    @GET
    @Path("/schools/{school}/chats/{chat}/messages")
    @Operation(operationId = "listMessages", summary = "The messages of a chat, newest first")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> messages(
            UUID school, UUID chat, @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("50") Limit limit) {
        var before = cursor == null ? OptionalLong.of(Long.MAX_VALUE) : cursors.read(chat.toString(), cursor);
        if (before.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("cursor", "the next of an earlier page of this list")
                            .toResponse());
        var me = caller.account();
        var id = new ChatId(chat);
        return desk.ask(me, new ReadMessages(id, new SchoolId(school), me, desk.now()), answer -> Response.ok())
                .flatMap(allowed -> allowed.getStatus() == 200
                        ? page(id, before.getAsLong(), limit.value())
                        : Uni.createFrom().item(allowed));
    }

    private Uni<Response> page(ChatId chat, long before, int limit) {
        return Uni.createFrom()
                .completionStage(() -> chats.messages(chat, before, limit + 1))
                .flatMap(found -> {
                    var shown = found.subList(0, Math.min(limit, found.size()));
                    var next = found.size() > limit
                            ? cursors.write(
                                    chat.value().toString(), shown.getLast().position())
                            : null;
                    var authors =
                            shown.stream().map(ChatQueries.Message::author).toList();
                    return Uni.createFrom()
                            .completionStage(() -> accounts.names(authors))
                            .map(names -> Response.ok(new Page(
                                            shown.stream()
                                                    .map(one -> view(one, names))
                                                    .toList(),
                                            next))
                                    .build());
                });
    }

    private static Message view(ChatQueries.Message message, Map<AccountId, PersonName> names) {
        return new Message(
                message.id().value(),
                message.author().value(),
                Name.of(names.get(message.author())),
                message.authorRole(),
                message.text(),
                message.at());
    }
}
