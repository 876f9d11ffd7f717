package org.homeroom.domain.memberships.facts;

/** Why the school took somebody for a member. */
public enum ApprovalEvidence {
    /** The person is in the roster and held the school's invitation for it. Source: MEM-11. */
    ROSTER
}
