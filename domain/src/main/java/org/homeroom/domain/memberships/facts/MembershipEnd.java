package org.homeroom.domain.memberships.facts;

/** How somebody ceased to be a member. An ended membership is never revived. Source: §5.3, M6. */
public enum MembershipEnd {
    LEFT,
    EXCLUDED,
    /** It had been approved in the wrong role. Source: G-06. */
    CORRECTED,
    /** A parent without a child in the school any more. Source: M4. */
    CHILD_GONE,
    GRADUATED,
    /** The school's own system says so, and somebody has agreed. Source: F-21. */
    ROSTER
}
