package org.homeroom.application.moderation;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Check;

/**
 * Looks at what somebody is about to say before it is said. Must answer within microseconds, from any thread, and keep no
 * words. What stands behind it may be exchanged. Source: CHT-19, MOD-03, decision 0107.
 */
public interface ContentScreen {

    /** @param text of the message as its author wrote it; empty where a sticker or files stand in its place */
    record Draft(MessageId message, ChatId chat, SchoolId school, AccountId author, String text, Instant at) {}

    /** What comes of it. */
    sealed interface Verdict {

        /** Nothing to see. */
        record Allow() implements Verdict {

            public static final Allow ALLOW = new Allow();
        }

        /** It is said, and people are to look at it. */
        record Flag(Check check, ViolationReason reason) implements Verdict {}

        /** It is not said. */
        record Forbid(ViolationReason reason) implements Verdict {}
    }

    Verdict screen(Draft draft);
}
