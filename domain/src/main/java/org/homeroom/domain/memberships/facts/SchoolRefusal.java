package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.kernel.Refusal;

/** Why schools say no. */
public enum SchoolRefusal implements Refusal {
    /** There is a school with this id. */
    SCHOOL_ALREADY_REGISTERED(Kind.CONFLICT),
    /** The school has not begun to use the platform. Source: CON-05. */
    SCHOOL_NOT_ACTIVATED(Kind.UNMET),
    /** The administrator whom the application names has not registered yet. Source: MEM-04. */
    ADMINISTRATOR_MISSING(Kind.UNMET),
    /** A school in use always keeps an administrator: somebody else must take over first. Source: MEM-04. */
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    /** A school has one director at a time, who is no deputy. Source: MEM-17. */
    OFFICE_ALREADY_HELD(Kind.CONFLICT),
    /** The person is no member of the school, or not by this membership. Source: ACC-12, MEM-18. */
    NOT_A_MEMBER(Kind.UNKNOWN),
    /** The school has not taken the person in, or not as what this needs. Source: CON-09, MEM-02. */
    MEMBERSHIP_NOT_APPROVED(Kind.UNMET);

    private final Kind kind;

    SchoolRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
