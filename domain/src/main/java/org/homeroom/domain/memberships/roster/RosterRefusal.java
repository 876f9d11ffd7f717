package org.homeroom.domain.memberships.roster;

import org.homeroom.domain.kernel.Refusal;

/** Why rosters say no. */
public enum RosterRefusal implements Refusal {
    /** Two classes of one year would have the same name. Source: MEM-05. */
    CLASS_ALREADY_EXISTS(Kind.CONFLICT),
    /** A home class would have two homeroom teachers. Source: MEM-06. */
    TWO_HOMEROOM_TEACHERS(Kind.CONFLICT),
    /** Something is referred to that is neither in the package nor known of the school. */
    ROSTER_REFERENCE_UNKNOWN(Kind.UNMET),
    /** Another import of this school has been approved and is not done yet. */
    IMPORT_IN_PROGRESS(Kind.CONFLICT),
    /** Something was imported since, so that the proposal may not be true any more. */
    PROPOSAL_OUTDATED(Kind.CONFLICT),
    /** The proposal has been approved, rejected or halted before. */
    PROPOSAL_DECIDED(Kind.CONFLICT),
    /** The proposal is too old, and what it would change is not kept any more. */
    PROPOSAL_EXPIRED(Kind.GONE),
    /** Nobody has approved this import, or its parts come out of order. */
    IMPORT_NOT_APPROVED(Kind.CONFLICT),
    /** More would end than the safety limit allows. Source: F-21, S-36. */
    ROSTER_IMPORT_HALTED(Kind.CONFLICT),
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
