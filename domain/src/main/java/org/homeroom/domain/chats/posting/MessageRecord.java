package org.homeroom.domain.chats.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one message add up to.
 *
 * @param posted null when there is no such message in the chat
 * @param text as it reads at present
 * @param poll whether it asks something
 * @param gone whether nobody is to read it any more
 * @param pinned whether everybody sees it first
 */
record MessageRecord(
        @Nullable MessagePosted posted, @Nullable Personal<String> text, boolean poll, boolean gone, boolean pinned) {

    static final MessageRecord NONE = new MessageRecord(null, null, false, false, false);

    static Model<MessageRecord> of(MessageId message, ChatId chat) {
        return Model.startingWith(NONE)
                .about(message, chat)
                .on(MessagePosted.class, (s, e) -> new MessageRecord(e, e.text(), s.poll, s.gone, s.pinned))
                .on(PollCreated.class, (s, e) -> new MessageRecord(s.posted, s.text, true, s.gone, s.pinned))
                .on(MessageEdited.class, (s, e) -> new MessageRecord(s.posted, e.text(), s.poll, s.gone, s.pinned))
                .on(MessageDeletedByAuthor.class, (s, e) -> new MessageRecord(s.posted, s.text, s.poll, true, false))
                .on(MessagePinned.class, (s, e) -> new MessageRecord(s.posted, s.text, s.poll, s.gone, true))
                .on(MessageUnpinned.class, (s, e) -> new MessageRecord(s.posted, s.text, s.poll, s.gone, false))
                .on(MessageRedacted.class, (s, e) -> new MessageRecord(s.posted, s.text, s.poll, true, false));
    }

    /** Why this person may not change it any more as its author, if so. */
    Optional<Refusal> barsAuthor(AccountId author, Duration window, Instant at) {
        if (posted == null) return Optional.of(PostRefusal.MESSAGE_UNKNOWN);
        if (!posted.author().equals(author)) return Optional.of(GeneralRefusal.NOT_AUTHORISED);
        return at.isBefore(posted.at().plus(window)) ? Optional.empty() : Optional.of(PostRefusal.MESSAGE_TOO_OLD);
    }

    /** What goes on record with its end: a message that is gone is pinned no more. */
    List<Event> end(Event end, MessageId message, ChatId chat, AccountId by, Instant at) {
        return pinned
                ? Stream.<Event>of(end, new MessageUnpinned(message, chat, OfficerId.of(by), at))
                        .toList()
                : List.of(end);
    }
}
