package org.homeroom.domain.chats.facts;

/** What one person is to another in a school: the rows of the {@link ContactMatrix}. Source: MEM-16, CHT-09, §5.4.4. */
public enum ContactRelation {
    /** Somebody whom one teaches, in a class or in a section. */
    OWN_PUPIL,
    OWN_TEACHER,
    /** Somebody who learns in the same class, group or section. */
    CLASSMATE,
    PARENT_OF_OWN_PUPIL,
    TEACHER_OF_OWN_CHILD,
    /** A parent of another child in the same class. */
    FELLOW_PARENT,
    /** Both work here. */
    COLLEAGUE,
    OWN_CHILD,
    OWN_GUARDIAN,
    /** One of the two is only visiting. */
    GUEST,
    UNRELATED
}
