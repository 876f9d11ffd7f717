package org.homeroom.application.chats;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What screens show of chats. Who may see it is decided elsewhere. */
public interface ChatQueries {

    CompletionStage<List<Chat>> chatsOf(AccountId account);

    CompletionStage<List<Participant>> participants(ChatId chat);

    /**
     * Newest first.
     *
     * @param before position of a message: only older ones; {@link Long#MAX_VALUE} for the newest
     */
    CompletionStage<List<Message>> messages(ChatId chat, long before, int limit);

    /**
     * @param title null where it has none, or the title was erased
     * @param archived it can be read, and nobody writes there
     */
    record Chat(
            ChatId id,
            SchoolId school,
            ChatKind kind,
            @Nullable String title,
            boolean archived,
            Condition condition) {}

    record Participant(AccountId account, Role role, Condition condition) {}

    enum Condition {
        ACTIVE,
        DEFERRED,
        SUSPENDED
    }

    /** @param text null once it has been erased */
    record Message(
            MessageId id,
            AccountId author,
            @Nullable Role authorRole,
            @Nullable String text,
            Instant at,
            long position) {}
}
