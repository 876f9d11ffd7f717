package org.homeroom.domain.consent.facts;

/** What somebody who may take part should know. */
public enum PermissionFlag {
    /** The pupil is old enough, and the guardian's consent carries only for a while. */
    OWN_CONSENT_DUE,
    /** Nobody has agreed yet; it is allowed for the first days only. */
    CONSENT_PENDING,
    /** Nobody has agreed yet; reading is allowed, writing is not. */
    READ_ONLY
}
