package org.homeroom.domain.consent.facts;

/** What a document can take away from a guardian. */
public enum GuardianRight {
    /** To agree, to take back and to object. */
    DECIDE,
    /** To see what the child does. */
    SEE
}
