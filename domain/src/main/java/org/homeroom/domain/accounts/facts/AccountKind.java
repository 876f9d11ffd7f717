package org.homeroom.domain.accounts.facts;

/** For whom an account was registered. Not a role: roles belong to memberships. */
public enum AccountKind {
    /** A grown-up, for himself or herself. */
    ADULT,
    /** A pupil, in the pupil's own name and on the pupil's own phone. */
    CHILD
}
