package org.homeroom.domain.memberships.rollover;

import org.homeroom.domain.kernel.Refusal;

/** Why a school does not go into the next year so. */
public enum RollOverRefusal implements Refusal {
    /** The school goes out of this year already, or has gone. */
    ROLL_OVER_ALREADY_STARTED(Kind.CONFLICT),
    /** Every home class of the year has its line in the plan, once. */
    PLAN_INCOMPLETE(Kind.UNMET),
    /** The line does not say what its move needs, or names a class that is not there. */
    PLAN_LINE_INVALID(Kind.UNMET),
    /** Not everything of the plan has been done, or undone. */
    ROLL_OVER_NOT_DONE(Kind.UNMET),
    /** Somebody has written in a chat of the new year. Source: §5.3.5. */
    NEW_CHAT_IN_USE(Kind.CONFLICT);

    private final Kind kind;

    RollOverRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
