package org.homeroom.domain.chats.notices;

import org.homeroom.domain.kernel.Refusal;

/** Why a wish about notifications is not taken. */
public enum NoticeRefusal implements Refusal {
    /** They have a day, a beginning, and an end that differs from it. Source: CHT-18. */
    QUIET_HOURS_INVALID(Kind.INVALID),
    /** The end of it is over already. */
    MUTE_OVER(Kind.INVALID);

    private final Kind kind;

    NoticeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
