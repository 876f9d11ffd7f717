package org.homeroom.domain.consent.facts;

/** Who has published a policy or a notice. */
public enum LawScope {
    /** Nobody: it comes with the homeroom. */
    BUILT_IN,
    PLATFORM,
    SCHOOL
}
