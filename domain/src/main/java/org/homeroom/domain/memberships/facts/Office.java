package org.homeroom.domain.memberships.facts;

/** Who leads a school. Whoever administers the platform there is appointed apart. Source: MEM-02, MEM-17. */
public enum Office {
    /** One at a time. */
    DIRECTOR,
    DEPUTY_DIRECTOR
}
