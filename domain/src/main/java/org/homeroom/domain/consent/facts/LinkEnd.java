package org.homeroom.domain.consent.facts;

/** Why somebody is no longer a guardian. */
public enum LinkEnd {
    RIGHTS_ENDED,
    DEATH,
    CHILD_GROWN_UP,
    BY_OWN_WISH
}
