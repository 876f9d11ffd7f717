package org.homeroom.domain.memberships.facts;

/** In what capacity somebody acts in a school: the columns of the {@link PermissionMatrix}. Source: §5.3.6. */
public enum Capacity {
    ADMINISTRATOR,
    /** The director and the deputies. */
    DIRECTION,
    HOMEROOM_TEACHER,
    TEACHER,
    STAFF,
    PARENT,
    STUDENT,
    GUEST
}
