package org.homeroom.domain.memberships.facts;

/** What a class is for. */
public enum ClassKind {
    /** The pupils' home class. A pupil has one a year. */
    HOMEROOM,
    /** Pupils who are taught one subject together. */
    LESSON
}
