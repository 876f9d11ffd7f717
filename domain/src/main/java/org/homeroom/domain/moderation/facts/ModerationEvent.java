package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;

/** Everything a moderator can do. */
public sealed interface ModerationEvent extends Event {

    /** @param until the first instant at which the measure no longer holds */
    record SanctionImposed(
            SanctionId sanction,
            SanctionKind kind,
            AccountId account,
            SchoolId school,
            ChatId chat,
            ViolationReason reason,
            Instant from,
            Instant until,
            Instant at)
            implements ModerationEvent {}
}
