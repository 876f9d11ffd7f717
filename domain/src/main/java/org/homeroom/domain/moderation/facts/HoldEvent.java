package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What must be kept although it would be erased. Source: specification §5.5. */
public sealed interface HoldEvent extends Event {

    /**
     * @param account whose data must be kept; null for a whole chat
     * @param chat of which everything must be kept; null for an account
     * @param order number of the order of a court or an authority
     */
    record LegalHoldPlaced(
            LegalHoldId hold,
            @Nullable AccountId account,
            @Nullable ChatId chat,
            SchoolId school,
            String order,
            OfficerId by,
            Instant at)
            implements HoldEvent {}

    /** @param order number of the order by which it ends */
    record LegalHoldReleased(
            LegalHoldId hold,
            @Nullable AccountId account,
            @Nullable ChatId chat,
            SchoolId school,
            String order,
            OfficerId by,
            Instant at)
            implements HoldEvent {}
}
