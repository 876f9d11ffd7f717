package org.homeroom.domain.memberships.facts;

/** What somebody from outside is let in for. Source: MEM-13. */
public enum GuestPurpose {
    LESSON,
    SECTION_OR_CLUB,
    EVENT
}
