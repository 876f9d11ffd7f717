package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.jspecify.annotations.Nullable;

/** Measures against people. Each ends by itself. Source: specification §5.5, O1, O5. */
public sealed interface SanctionEvent extends Event {

    /**
     * @param chat in which it holds; null for the whole school
     * @param theCase whose decision it carries out; null where somebody had to act at once, or it comes from a list
     * @param listing the line of a list from which it comes; null for the school's own
     * @param other with whom the person may not talk alone; null for measures of another kind
     * @param from the first instant at which it holds
     * @param until the first instant at which the measure no longer holds
     * @param by who decided; null for measures from before that was kept, and for those from a list
     */
    record SanctionImposed(
            SanctionId sanction,
            SanctionKind kind,
            AccountId account,
            SchoolId school,
            @Nullable ChatId chat,
            @Nullable CaseId theCase,
            @Nullable ListingId listing,
            @Nullable UUID other,
            ViolationReason reason,
            Instant from,
            Instant until,
            @Nullable OfficerId by,
            Instant at)
            implements SanctionEvent {

        /** In one chat, by somebody who had to act at once. */
        public SanctionImposed(
                SanctionId sanction,
                SanctionKind kind,
                AccountId account,
                SchoolId school,
                ChatId chat,
                ViolationReason reason,
                Instant from,
                Instant until,
                OfficerId by,
                Instant at) {
            this(sanction, kind, account, school, chat, null, null, null, reason, from, until, by, at);
        }
    }

    record SanctionLifted(
            SanctionId sanction,
            AccountId account,
            SchoolId school,
            LiftReason reason,
            @Nullable OfficerId by,
            Instant at)
            implements SanctionEvent {}

    /**
     * The guardians of a pupil learn of a measure. Source: P-15.
     *
     * @param guardians all who may see what the child does at school
     */
    record GuardiansToldOfSanction(
            SanctionId sanction, AccountId account, SchoolId school, List<UUID> guardians, Instant at)
            implements SanctionEvent {}
}
