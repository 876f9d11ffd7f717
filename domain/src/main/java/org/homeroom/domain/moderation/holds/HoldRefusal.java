package org.homeroom.domain.moderation.holds;

import org.homeroom.domain.kernel.Refusal;

/** Why a legal hold is not placed, or not released. */
public enum HoldRefusal implements Refusal {
    /** No order is named on which it could rest. */
    LEGAL_HOLD_ORDER_REQUIRED(Kind.UNMET),
    /** Another hold has this id. */
    LEGAL_HOLD_ID_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    HoldRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
