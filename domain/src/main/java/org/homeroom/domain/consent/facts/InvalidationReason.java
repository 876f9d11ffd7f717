package org.homeroom.domain.consent.facts;

/** Why a consent never had effect. Source: specification §3.5. */
public enum InvalidationReason {
    NOT_A_GUARDIAN,
    /** A document takes the guardian's right away from a day before the consent. */
    RIGHT_RESTRICTED,
    FALSE_EVIDENCE,
    RECORDED_BY_MISTAKE
}
