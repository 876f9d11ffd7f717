package org.homeroom.domain.memberships.facts;

/** What a member is in one school. A person may be several. Source: MEM-02. */
public enum Role {
    STUDENT,
    PARENT,
    TEACHER,
    STAFF
}
