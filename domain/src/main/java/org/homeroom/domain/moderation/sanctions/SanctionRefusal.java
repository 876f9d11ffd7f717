package org.homeroom.domain.moderation.sanctions;

import org.homeroom.domain.kernel.Refusal;

/** Why a measure is not imposed, or not lifted. */
public enum SanctionRefusal implements Refusal {
    /** A measure ends after it begins, and within the longest time allowed. */
    SANCTION_PERIOD_INVALID(Kind.INVALID),
    /** A measure of this kind holds elsewhere: in one chat, in the whole school or between two people. */
    SANCTION_SCOPE_INVALID(Kind.INVALID),
    /** What this kind stands for is not imposed for a time, but carried out in its own way. */
    SANCTION_KIND_INVALID(Kind.INVALID),
    /** No decision against this person stands that the measure could carry out. Source: O1. */
    CASE_NOT_UPHELD(Kind.UNMET),
    /** Another measure has this id. */
    SANCTION_ID_TAKEN(Kind.CONFLICT),
    /** It follows from a line of a list: the school may override that line. Source: F-19. */
    SANCTION_FROM_LIST(Kind.CONFLICT);

    private final Kind kind;

    SanctionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
