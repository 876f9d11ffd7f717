package org.homeroom.application.chats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What screens show of chats. Who may see it is decided elsewhere. */
public interface ChatQueries {

    /** Those in which something was said last come first. */
    CompletionStage<List<Chat>> chatsOf(AccountId account);

    CompletionStage<List<Participant>> participants(ChatId chat);

    /** One more than was asked for, where there are more. Newest first, or oldest first where the page says so. */
    CompletionStage<List<Message>> messages(ChatId chat, Page page, Filter filter);

    /**
     * Messages with all of these words, newest first, and one more than was asked for where there are more.
     *
     * @param chats where to look, and from which instant on
     * @param before a place in the log: only older ones
     */
    CompletionStage<List<Found>> found(Map<ChatId, Instant> chats, String words, long before, int limit);

    /** Those pinned last come first. */
    CompletionStage<List<Message>> pinned(ChatId chat, Instant from);

    /** From when to when whose place let them read the chat, oldest first. Source: F-17. */
    CompletionStage<List<Interval>> visibility(ChatId chat, long after, int limit);

    /** Likewise, of those only who had such a place at this instant. */
    CompletionStage<List<Interval>> visibilityAt(ChatId chat, Instant at);

    /**
     * @param from a place in the log: only older ones, or only newer ones
     * @param newer whether the page goes towards the newest, and so begins with the oldest
     */
    record Page(long from, boolean newer, int limit) {

        public static Page newest(int limit) {
            return new Page(Long.MAX_VALUE, false, limit);
        }
    }

    /**
     * @param from only what was posted from this instant on
     * @param byTeachers only what a teacher said whom the school had confirmed by then. Source: CHT-17
     * @param words only what has all of these words in it, whatever their form; null for all
     */
    record Filter(
            Instant from, boolean byTeachers, @Nullable String words) {}

    /**
     * @param title null where it has none, or the title was erased
     * @param archived it can be read, and nobody writes there
     * @param frozen nobody can write there for now
     * @param unread how many messages of others stand after the mark, {@link #MOST_UNREAD} for that many or more
     */
    record Chat(
            ChatId id,
            SchoolId school,
            ChatKind kind,
            @Nullable String title,
            boolean archived,
            boolean frozen,
            Condition condition,
            int unread,
            @Nullable Instant lastMessageAt) {}

    int MOST_UNREAD = 100;

    record Participant(AccountId account, Role role, Condition condition) {}

    enum Condition {
        ACTIVE,
        DEFERRED,
        SUSPENDED
    }

    /**
     * @param text null once it has been erased, or the message removed
     * @param badge whether the author was a teacher whom the school had confirmed
     * @param removed by whom nobody is to read it any more; null while it can be read
     */
    record Message(
            MessageId id,
            AccountId author,
            @Nullable Role authorRole,
            boolean badge,
            @Nullable String text,
            @Nullable UUID replyTo,
            List<UUID> mentions,
            List<UUID> files,
            @Nullable String stickerPack,
            @Nullable String sticker,
            boolean urgent,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable Removal removed,
            boolean pinned,
            long position) {}

    record Found(ChatId chat, Message message) {}

    enum Removal {
        BY_AUTHOR,
        BY_SCHOOL
    }

    /**
     * @param until null while it lasts
     * @param endedBy null while it lasts
     * @param place of this interval in the list
     */
    record Interval(
            AccountId account,
            @Nullable Role role,
            Instant from,
            @Nullable Instant until,
            @Nullable Ending endedBy,
            long place) {}

    enum Ending {
        DEFERRED,
        SUSPENDED,
        LEFT,
        REMOVED
    }
}
