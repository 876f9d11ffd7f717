package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;

/**
 * A measure, as screens show it. Whether it bears, the clock says. Source: O5.
 *
 * @param chat null for the whole school
 * @param other with whom the person may not talk alone; null for measures of another kind
 * @param theCase whose decision it carries out; null for none
 * @param fromList whether it comes from a list of another school
 * @param until the first instant at which it no longer holds
 * @param liftedAt null where nobody has ended it before its time, like {@code liftReason}
 */
public record Sanctioned(
        SanctionId sanction,
        SchoolId school,
        SanctionKind kind,
        AccountId account,
        @Nullable ChatId chat,
        @Nullable UUID other,
        @Nullable CaseId theCase,
        boolean fromList,
        ViolationReason reason,
        Instant from,
        Instant until,
        @Nullable Instant liftedAt,
        @Nullable LiftReason liftReason) {

    /** What the clock says about a measure. */
    public enum Phase {
        COMING,
        STANDING,
        OVER,
        LIFTED
    }

    public static Sanctioned of(SanctionImposed e) {
        return new Sanctioned(
                e.sanction(),
                e.school(),
                e.kind(),
                e.account(),
                e.chat(),
                e.other(),
                e.theCase(),
                e.listing() != null,
                e.reason(),
                e.from(),
                e.until(),
                null,
                null);
    }

    public Sanctioned lifted(SanctionLifted e) {
        return new Sanctioned(
                sanction,
                school,
                kind,
                account,
                chat,
                other,
                theCase,
                fromList,
                reason,
                from,
                until,
                e.at(),
                e.reason());
    }

    public Phase phase(Instant at) {
        if (liftedAt != null) return Phase.LIFTED;
        if (at.isBefore(from)) return Phase.COMING;
        return at.isBefore(until) ? Phase.STANDING : Phase.OVER;
    }
}
