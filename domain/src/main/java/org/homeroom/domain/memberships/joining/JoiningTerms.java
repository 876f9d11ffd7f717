package org.homeroom.domain.memberships.joining;

import java.time.Duration;

/**
 * The numbers behind the rules of joining. Where no source is named they are defaults and can be configured.
 *
 * @param grownUpFrom in full years: from this age on a pupil is asked about. Source: ACC-11
 * @param noPupilFrom in full years: from this age on nobody is a pupil. Source: ACC-11
 * @param firstGradeAge in full years, of most pupils at the end of the first grade
 * @param ageBand by how many years a pupil may differ from the class
 * @param longestInvitation from issue to the last instant at which an open invitation is good
 * @param mostUses of an open invitation; whoever redeems one reads them all, so it bounds the cost of that, too
 */
public record JoiningTerms(
        int grownUpFrom, int noPupilFrom, int firstGradeAge, int ageBand, Duration longestInvitation, int mostUses) {

    public static final JoiningTerms DEFAULT = new JoiningTerms(18, 21, 7, 2, Duration.ofDays(90), 100);
}
