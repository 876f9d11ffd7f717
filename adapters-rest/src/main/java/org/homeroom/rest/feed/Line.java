package org.homeroom.rest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.application.chats.ChatQueries.Removal;
import org.homeroom.application.feed.Change;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/**
 * One line of the feed, as clients see it. New types may come: a client passes over those that it does not know.
 *
 * @param chats which chats I can read: with CHATS, at the beginning of a stream
 * @param id of the message, or of the call
 * @param account who came or went, or is writing
 * @param active whether that person takes part now
 * @param message what was posted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        Type type,
        @Nullable UUID chat,
        @Nullable List<UUID> chats,
        @Nullable UUID id,
        @Nullable UUID account,
        @Nullable Boolean active,
        @Nullable String text,
        @Nullable Instant editedAt,
        @Nullable Removal removed,
        @Nullable Boolean pinned,
        @Nullable Posted message) {

    public enum Type {
        /** Which chats I can read: comes first. */
        CHATS,
        MESSAGE,
        MESSAGE_EDITED,
        MESSAGE_REMOVED,
        MESSAGE_PINNED,
        /** A poll has begun or is over, or somebody has voted: read it anew. */
        POLL,
        /** A call has begun or is over, or its recording has: read it anew. */
        CALL,
        PARTICIPANT,
        /** Something about the chat itself: read it anew. */
        CHAT,
        /** From now on I can read the chat. */
        CHAT_OPENED,
        /** I cannot read the chat any more. */
        CHAT_GONE,
        TYPING,
        /** Another device of mine has read on. */
        READ_MARK
    }

    /** @param text missing once it has been erased */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Posted(
            UUID id,
            UUID author,
            @Nullable Role authorRole,
            boolean badge,
            @Nullable String text,
            @Nullable UUID replyTo,
            List<UUID> mentions,
            List<UUID> files,
            @Nullable String stickerPack,
            @Nullable String sticker,
            boolean urgent,
            Instant postedAt) {}

    static Line chats(List<UUID> chats) {
        return new Line(Type.CHATS, null, chats, null, null, null, null, null, null, null, null);
    }

    static Line of(Change change) {
        return switch (change) {
            case Change.MessageNew e -> line(Type.MESSAGE, change, e.id(), posted(e));
            case Change.MessageChanged e ->
                new Line(
                        Type.MESSAGE_EDITED,
                        e.chat(),
                        null,
                        e.id(),
                        null,
                        null,
                        e.text(),
                        e.editedAt(),
                        null,
                        null,
                        null);
            case Change.MessageRemoved e ->
                new Line(Type.MESSAGE_REMOVED, e.chat(), null, e.id(), null, null, null, null, e.removed(), null, null);
            case Change.MessagePin e ->
                new Line(Type.MESSAGE_PINNED, e.chat(), null, e.id(), null, null, null, null, null, e.pinned(), null);
            case Change.PollChanged e -> line(Type.POLL, change, e.id(), null);
            case Change.CallChanged e -> line(Type.CALL, change, e.id(), null);
            case Change.Participant e -> about(Type.PARTICIPANT, e.chat(), e.account(), e.active());
            case Change.Typing e -> about(Type.TYPING, e.chat(), e.account(), null);
            case Change.ChatChanged e -> line(Type.CHAT, change, null, null);
            case Change.ChatOpened e -> line(Type.CHAT_OPENED, change, null, null);
            case Change.ChatGone e -> line(Type.CHAT_GONE, change, null, null);
            case Change.ReadMark e -> line(Type.READ_MARK, change, null, null);
        };
    }

    private static Line line(Type type, Change change, @Nullable UUID id, @Nullable Posted message) {
        return new Line(type, change.chat(), null, id, null, null, null, null, null, null, message);
    }

    private static Line about(Type type, UUID chat, UUID account, @Nullable Boolean active) {
        return new Line(type, chat, null, null, account, active, null, null, null, null, null);
    }

    private static Posted posted(Change.MessageNew e) {
        return new Posted(
                e.id(),
                e.author(),
                e.authorRole(),
                e.badge(),
                e.text(),
                e.replyTo(),
                e.mentions(),
                e.files(),
                e.stickerPack(),
                e.sticker(),
                e.urgent(),
                e.postedAt());
    }

    String json(ObjectMapper json) {
        try {
            return json.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line is made of what can be written", e);
        }
    }
}
