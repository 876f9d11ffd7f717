package org.homeroom.domain.moderation.reports;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.moderation.facts.TargetId;

/** What is reported. */
public sealed interface Target {

    TargetId id();

    record OfMessage(ChatId chat, MessageId message) implements Target {

        @Override
        public TargetId id() {
            return TargetId.of(message);
        }
    }

    /** Somebody of the school, whatever was said where. */
    record OfPerson(AccountId account) implements Target {

        @Override
        public TargetId id() {
            return TargetId.of(account);
        }
    }

    /** A chat as a whole. */
    record OfChat(ChatId chat) implements Target {

        @Override
        public TargetId id() {
            return TargetId.of(chat);
        }
    }
}
