package org.homeroom.domain.memberships.facts;

/** What the school's own system says a person is. */
public enum RosterRole {
    PUPIL,
    GUARDIAN,
    TEACHER
}
