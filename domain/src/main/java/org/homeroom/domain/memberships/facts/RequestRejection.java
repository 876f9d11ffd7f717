package org.homeroom.domain.memberships.facts;

/** Why a school does not take somebody in. */
public enum RequestRejection {
    UNKNOWN_TO_THE_SCHOOL,
    WRONG_ROLE,
    WRONG_CLASS,
    /** The same person has asked twice. */
    DUPLICATE,
    OTHER
}
