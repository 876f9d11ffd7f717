package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.kernel.Refusal;

/** Why guests are kept out. Source: MEM-13, CAL-07. */
public enum GuestRefusal implements Refusal {
    /** The guest was let in for something else. */
    GUEST_SCOPE_VIOLATION(Kind.FORBIDDEN),
    /** The guest's time is over. */
    GUEST_EXPIRED(Kind.GONE),
    /** A stay begins before it ends, ends in the future, and lasts no longer than the terms allow. */
    GUEST_PERIOD_INVALID(Kind.INVALID);

    private final Kind kind;

    GuestRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
