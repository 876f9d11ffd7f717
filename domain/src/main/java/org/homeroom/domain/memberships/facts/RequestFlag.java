package org.homeroom.domain.memberships.facts;

/** What makes a request look as if it were in the wrong role. Whoever decides about it sees this. Source: ACC-11. */
public enum RequestFlag {
    /** A grown-up's account asks as a pupil. */
    ADULT_ACCOUNT_AS_PUPIL,
    /** By the birth date the pupil is grown up. */
    GROWN_UP_PUPIL,
    /** By the birth date the pupil is much younger or older than the class. */
    OUTSIDE_AGE_OF_CLASS,
    /** The account that asks as a pupil has claimed a child. */
    GUARDIAN_AS_PUPIL,
    /** An account registered as a pupil's asks in a grown-up's role. */
    CHILD_ACCOUNT_AS_ADULT,
    /** Somebody of the school says that this is an outsider. Source: MOD-02. */
    REPORTED_AS_OUTSIDER
}
