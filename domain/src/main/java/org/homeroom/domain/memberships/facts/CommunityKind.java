package org.homeroom.domain.memberships.facts;

/** From what a community is made. Source: MEM-14, MEM-15. */
public enum CommunityKind {
    SECTION,
    CLUB,
    /** Teachers and staff of several schools. */
    PROFESSIONAL
}
