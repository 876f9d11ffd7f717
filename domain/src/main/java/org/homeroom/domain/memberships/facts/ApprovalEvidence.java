package org.homeroom.domain.memberships.facts;

/** Why the school took somebody for a member. */
public enum ApprovalEvidence {
    /** The person is in the roster and held the school's invitation for it. Source: MEM-11. */
    ROSTER,
    /** Somebody who may decide for the school knows the person. */
    OFFICE,
    /** The person is a verified guardian of a pupil of the school. Source: CON-10, P-06. */
    GUARDIAN_LINK,
    /** The electronic journal, to which the account is linked, knows the person. Source: MEM-11. */
    JOURNAL
}
