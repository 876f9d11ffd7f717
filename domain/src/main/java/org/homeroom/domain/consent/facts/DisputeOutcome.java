package org.homeroom.domain.consent.facts;

/** How a disagreement between guardians ended. */
public enum DisputeOutcome {
    CONSENT_STANDS,
    CONSENT_ENDS
}
