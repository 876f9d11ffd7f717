package org.homeroom.domain.moderation.facts;

/** Who outside the school takes a case over. Source: specification §5.5. */
public enum Authority {
    POLICE,
    CHILD_PROTECTION,
    EDUCATION_AUTHORITY,
    REGULATOR
}
