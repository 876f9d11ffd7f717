package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.moderation.Posting;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.posting.DeleteMessage;
import org.homeroom.domain.chats.posting.EditMessage;
import org.homeroom.domain.chats.posting.EnableStickerPack;
import org.homeroom.domain.chats.posting.Enclosure;
import org.homeroom.domain.chats.posting.PinMessage;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.posting.RedactMessage;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** Saying something in a chat, and what becomes of it. For those who do not belong to the chat it does not exist. */
@Path("/v1")
@Authenticated
@Tag(name = "Chats")
public class MessageResource {

    private final Desk desk;
    private final Caller caller;
    private final PostingPace pace;
    private final Posting posting;

    MessageResource(Desk desk, Caller caller, PostingPace pace, Posting posting) {
        this.desk = desk;
        this.caller = caller;
        this.pace = pace;
        this.posting = posting;
    }

    /**
     * @param text missing where a sticker or files stand in its place
     * @param replyTo the message of the same chat that it answers
     * @param mentions accounts spoken to by name; whoever is not in the chat is left out
     * @param files handed in before, by me, into this chat
     * @param urgent reaches people in their quiet hours; for the staff alone
     */
    public record NewMessage(
            @Nullable String text,
            @Nullable UUID replyTo,
            @Nullable @Size(max = 1000) List<@NotNull UUID> mentions,
            @Nullable @Size(max = 20) List<@NotNull UUID> files,
            @Nullable @Valid Sticker sticker,
            @Nullable Boolean urgent) {}

    /** @param name of the picture within the pack */
    public record Sticker(@NotNull String pack, @NotNull String name) {}

    public record NewWords(@NotNull String text) {}

    public record Redaction(@NotNull ViolationReason reason) {}

    @PUT
    @Path("/schools/{school}/chats/{chat}/messages/{message}")
    @Operation(
            operationId = "postMessage",
            summary = "Post a message under an id of my own making",
            description =
                    "Repeating it changes nothing, so a lost answer is safe to ask again. Who posts too fast hears 429"
                            + " RATE_LIMITED with Retry-After; what the screen of the school lets not through, 422"
                            + " CONTENT_FORBIDDEN.")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> post(UUID school, UUID chat, UUID message, @Valid @NotNull NewMessage body) {
        var me = caller.account();
        var where = new ChatId(chat);
        var tooFast = pace.refuse(me, where, desk.now());
        if (tooFast.isPresent()) return Uni.createFrom().item(tooFast.get());
        var command = new PostMessage(
                new MessageId(message),
                where,
                new SchoolId(school),
                me,
                Personal.of(me, body.text() == null ? "" : body.text()),
                enclosed(body),
                PostingTerms.DEFAULT,
                desk.now());
        return Desk.answered(() -> posting.post(command), answer -> Response.status(201));
    }

    private static Enclosure enclosed(NewMessage body) {
        var sticker = body.sticker();
        return new Enclosure(
                body.replyTo() == null ? null : new MessageId(body.replyTo()),
                body.mentions() == null
                        ? List.of()
                        : body.mentions().stream().map(AccountId::new).toList(),
                body.files() == null
                        ? List.of()
                        : body.files().stream().map(FileId::new).toList(),
                sticker == null ? null : new org.homeroom.domain.chats.posting.Sticker(sticker.pack(), sticker.name()),
                Boolean.TRUE.equals(body.urgent()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/messages/{message}/text")
    @Operation(operationId = "editMessage", summary = "Put a message of mine in other words, within a day")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> edit(UUID school, UUID chat, UUID message, @Valid @NotNull NewWords body) {
        var me = caller.account();
        var command = new EditMessage(
                new MessageId(message),
                new ChatId(chat),
                new SchoolId(school),
                me,
                Personal.of(me, body.text()),
                PostingTerms.DEFAULT,
                desk.now());
        return Desk.answered(() -> posting.edit(command), answer -> Response.noContent());
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/messages/{message}")
    @Operation(operationId = "deleteMessage", summary = "Take a message of mine back, within a day")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> delete(UUID school, UUID chat, UUID message) {
        var me = caller.account();
        return desk.ask(
                me,
                new DeleteMessage(
                        new MessageId(message),
                        new ChatId(chat),
                        new SchoolId(school),
                        me,
                        PostingTerms.DEFAULT,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/messages/{message}/redaction")
    @Operation(
            operationId = "redactMessage",
            summary = "Take somebody's message away, with a reason",
            description = "For who administers the chat, and for the school's administration.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> redact(UUID school, UUID chat, UUID message, @Valid @NotNull Redaction body) {
        var me = caller.account();
        return desk.ask(
                me,
                new RedactMessage(
                        new MessageId(message), new ChatId(chat), new SchoolId(school), me, body.reason(), desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/messages/{message}/pin")
    @Operation(operationId = "pinMessage", summary = "Put a message where everybody sees it first")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> pin(UUID school, UUID chat, UUID message) {
        return pinned(school, chat, message, true);
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/messages/{message}/pin")
    @Operation(operationId = "unpinMessage", summary = "Take a message from where everybody sees it first")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> unpin(UUID school, UUID chat, UUID message) {
        return pinned(school, chat, message, false);
    }

    private Uni<Response> pinned(UUID school, UUID chat, UUID message, boolean there) {
        var me = caller.account();
        return desk.ask(
                me,
                new PinMessage(
                        new MessageId(message),
                        new ChatId(chat),
                        new SchoolId(school),
                        me,
                        there,
                        PostingTerms.DEFAULT,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/sticker-packs/{pack}")
    @Operation(operationId = "enableStickerPack", summary = "Let the school use a pack of stickers")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> enable(UUID school, String pack) {
        var me = caller.account();
        return desk.ask(me, new EnableStickerPack(new SchoolId(school), pack, true, me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/sticker-packs/{pack}")
    @Operation(operationId = "disableStickerPack", summary = "Let the school use a pack of stickers no longer")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> disable(UUID school, String pack) {
        var me = caller.account();
        return desk.ask(me, new EnableStickerPack(new SchoolId(school), pack, false, me, desk.now()));
    }
}
