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
    /** There is no such invitation. */
    INVITATION_INVALID(Kind.UNMET),
    /** The invitation was good for a time that is over. */
    INVITATION_EXPIRED(Kind.GONE),
    /** Another account is bound to this person of the roster. */
    INVITATION_EXHAUSTED(Kind.GONE),
    /** The invitation is for a person of another kind: a pupil's for a pupil's account, a teacher's for an adult's. */
    INVITATION_SCOPE_MISMATCH(Kind.UNMET),
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
