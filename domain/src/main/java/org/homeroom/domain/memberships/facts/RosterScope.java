package org.homeroom.domain.memberships.facts;

/** How much of a school's roster a package claims to hold. Source: OneRoster 1.2 CSV binding. */
public enum RosterScope {
    /** All of it: what is missing may have ended. */
    BULK,
    /** What has changed: what is missing is as it was. */
    DELTA
}
