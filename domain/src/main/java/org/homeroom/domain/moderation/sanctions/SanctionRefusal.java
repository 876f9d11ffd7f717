package org.homeroom.domain.moderation.sanctions;

import org.homeroom.domain.kernel.Refusal;

/** Why a measure is not imposed. */
public enum SanctionRefusal implements Refusal {
    /** A measure ends after it begins, and within the longest time allowed. */
    SANCTION_PERIOD_INVALID(Kind.INVALID),
    /** A measure of this kind holds elsewhere: in one chat, in the whole school or between two people. */
    SANCTION_SCOPE_INVALID(Kind.INVALID);

    private final Kind kind;

    SanctionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
