package org.homeroom.application.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.application.chats.ChatQueries.Removal;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** One line of the feed: what a screen has to change. */
public sealed interface Change {

    UUID chat();

    /** @param text missing once it has been erased */
    record MessageNew(
            UUID chat,
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
            Instant postedAt)
            implements Change {}

    record MessageChanged(UUID chat, UUID id, @Nullable String text, Instant editedAt) implements Change {}

    record MessageRemoved(UUID chat, UUID id, Removal removed) implements Change {}

    record MessagePin(UUID chat, UUID id, boolean pinned) implements Change {}

    /** A poll has begun or is over, or somebody has voted: what came of it is to be read anew. */
    record PollChanged(UUID chat, UUID id) implements Change {}

    /** A call has begun or is over, or its recording has: it is to be read anew. */
    record CallChanged(UUID chat, UUID id) implements Change {}

    /** Somebody came, went or was stopped. */
    record Participant(UUID chat, UUID account, boolean active) implements Change {}

    /** Something about the chat itself: it is to be read anew. */
    record ChatChanged(UUID chat) implements Change {}

    /** From now on the chat can be read; what it holds is to be read anew. */
    record ChatOpened(UUID chat) implements Change {}

    /** The chat cannot be read any more. */
    record ChatGone(UUID chat) implements Change {}

    record Typing(UUID chat, UUID account) implements Change {}

    /** Another device of the same person has read on. */
    record ReadMark(UUID chat) implements Change {}
}
