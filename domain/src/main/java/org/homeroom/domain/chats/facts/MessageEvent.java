package org.homeroom.domain.chats.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;

/** What becomes of a message once it is posted. */
public sealed interface MessageEvent extends Event {

    /** The author has put it in other words. What it said before stays beside the earlier event. */
    record MessageEdited(MessageId message, ChatId chat, AccountId author, Personal<String> text, Instant at)
            implements MessageEvent {}

    record MessageDeletedByAuthor(MessageId message, ChatId chat, AccountId author, Instant at)
            implements MessageEvent {}

    /** Nobody is to read it any more, and here is why. */
    record MessageRedacted(
            MessageId message,
            ChatId chat,
            SchoolId school,
            AccountId author,
            OfficerId by,
            ViolationReason reason,
            Instant at)
            implements MessageEvent {}

    record MessagePinned(MessageId message, ChatId chat, OfficerId by, Instant at) implements MessageEvent {}

    record MessageUnpinned(MessageId message, ChatId chat, OfficerId by, Instant at) implements MessageEvent {}
}
