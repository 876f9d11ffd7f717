package org.homeroom.domain.memberships.facts;

/** How many of each kind of line of a roster. */
public record RosterCounts(int years, int classes, int people, int enrolments, int guardians) {

    public static final RosterCounts NONE = new RosterCounts(0, 0, 0, 0, 0);

    public int total() {
        return years + classes + people + enrolments + guardians;
    }
}
