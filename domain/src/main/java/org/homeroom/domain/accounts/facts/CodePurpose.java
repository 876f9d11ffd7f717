package org.homeroom.domain.accounts.facts;

/** What a confirmation code is good for. A code for one purpose never serves another. */
public enum CodePurpose {
    REGISTRATION,
    SIGN_IN,
    /** Support gives an account another contact. Source: ACC-13. */
    REBINDING
}
