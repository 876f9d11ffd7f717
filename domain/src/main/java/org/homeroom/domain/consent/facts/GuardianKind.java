package org.homeroom.domain.consent.facts;

/** By what right somebody speaks for a child. Source: Family Code of Russia, art. 64; specification RU-6. */
public enum GuardianKind {
    PARENT,
    ADOPTER,
    GUARDIAN,
    TRUSTEE,
    APPOINTED_REPRESENTATIVE
}
