package org.homeroom.domain.memberships.roster;

import org.homeroom.domain.kernel.Refusal;

/** Why rosters say no. */
public enum RosterRefusal implements Refusal {
    /** Two classes of one year would have the same name. Source: MEM-05. */
    CLASS_ALREADY_EXISTS(Kind.CONFLICT),
    /** A home class would have two homeroom teachers. Source: MEM-06. */
    TWO_HOMEROOM_TEACHERS(Kind.CONFLICT),
    /** The roster does not have this person in this class. */
    NOT_IN_ROSTER(Kind.UNMET),
    /** This account is bound to somebody else in the roster of this school. */
    ALREADY_A_MEMBER(Kind.CONFLICT);

    private final Kind kind;

    RosterRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
