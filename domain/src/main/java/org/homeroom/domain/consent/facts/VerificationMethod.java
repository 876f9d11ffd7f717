package org.homeroom.domain.consent.facts;

/** How the school knows that somebody is a guardian. */
public enum VerificationMethod {
    /** An officer of the school compared the claim with the school's own records. */
    SCHOOL_RECORDS
}
