package org.homeroom.domain.consent.facts;

/** By what right a pupil agrees in the own name. */
public enum OwnConsentCapacity {
    /** Old enough to decide alone. */
    OF_AGE,
    /** Too young to decide alone; it counts together with a guardian's consent. Source: EU-6. */
    WITH_GUARDIAN,
    /** Too young, and assessed as competent. Source: UK-3. */
    COMPETENT
}
