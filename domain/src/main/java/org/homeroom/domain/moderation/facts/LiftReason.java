package org.homeroom.domain.moderation.facts;

/** Why a measure ends before its time. */
public enum LiftReason {
    /** Who decided has thought better of it. */
    RECONSIDERED,
    /** A second person has overturned the decision. */
    APPEAL,
    /** The school does not follow the list in this. */
    OVERRIDDEN,
    /** The list from which it came says so no more. */
    DELISTED
}
