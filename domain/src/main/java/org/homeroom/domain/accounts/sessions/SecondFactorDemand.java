package org.homeroom.domain.accounts.sessions;

/** Of whom a second factor is demanded. Source: ACC-22. */
public enum SecondFactorDemand {
    /** Of administrators, and of everybody who teaches. */
    STAFF,
    /** Of administrators of schools and of the platform. */
    ADMINISTRATORS,
    NOBODY
}
