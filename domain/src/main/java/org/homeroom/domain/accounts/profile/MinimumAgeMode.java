package org.homeroom.domain.accounts.profile;

/** What happens to somebody below the recommended age. Source: ACC-23. */
public enum MinimumAgeMode {
    /** It goes on record, and the profile is completed. */
    WARN,
    /** There is no profile yet. */
    REJECT
}
