package org.homeroom.domain.consent.facts;

/** Why a school does not confirm that somebody is a guardian. */
public enum LinkRejection {
    NOT_IN_THE_RECORDS,
    WRONG_CHILD,
    EVIDENCE_MISSING
}
