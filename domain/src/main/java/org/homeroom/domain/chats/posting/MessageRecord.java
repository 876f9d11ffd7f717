package org.homeroom.domain.chats.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.MessageId;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one message add up to.
 *
 * @param posted null when there is no such message in the chat
 * @param text as it reads at present
 * @param poll whether it asks something
 * @param gone whether nobody is to read it any more
 */
record MessageRecord(
        @Nullable MessagePosted posted, @Nullable Personal<String> text, boolean poll, boolean gone) {

    static final MessageRecord NONE = new MessageRecord(null, null, false, false);

    static Model<MessageRecord> of(MessageId message, ChatId chat) {
        return Model.startingWith(NONE)
                .about(message, chat)
                .on(MessagePosted.class, (s, e) -> new MessageRecord(e, e.text(), s.poll, s.gone))
                .on(PollCreated.class, (s, e) -> new MessageRecord(s.posted, s.text, true, s.gone))
                .on(MessageEdited.class, (s, e) -> new MessageRecord(s.posted, e.text(), s.poll, s.gone))
                .on(MessageDeletedByAuthor.class, (s, e) -> new MessageRecord(s.posted, s.text, s.poll, true))
                .on(MessageRedacted.class, (s, e) -> new MessageRecord(s.posted, s.text, s.poll, true));
    }

    /** Why this person may not change it any more as its author, if so. */
    Optional<Refusal> barsAuthor(AccountId author, Duration window, Instant at) {
        if (posted == null) return Optional.of(PostRefusal.MESSAGE_UNKNOWN);
        if (!posted.author().equals(author)) return Optional.of(GeneralRefusal.NOT_AUTHORISED);
        return at.isBefore(posted.at().plus(window)) ? Optional.empty() : Optional.of(PostRefusal.MESSAGE_TOO_OLD);
    }
}
