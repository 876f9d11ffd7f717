package org.homeroom.domain.memberships.roster;

import java.time.Duration;
import org.homeroom.domain.memberships.facts.RosterCounts;

/**
 * The numbers behind the rules of rosters. The safety limit is the specification's (F-21, §5.3); for the others no source
 * gives any. All are defaults and can be configured.
 *
 * @param invitationLifetime from issue to the last instant at which an invitation is good
 * @param proposalLifetime from a proposal to the last instant at which it can be applied
 * @param endingsInHundred the most of a hundred known people, places and guardianships that one import may end
 * @param endings the most of each that one import may end, however many are known
 * @param part how many changes are applied at once
 */
public record RosterTerms(
        Duration invitationLifetime, Duration proposalLifetime, int endingsInHundred, int endings, int part) {

    public static final RosterTerms DEFAULT = new RosterTerms(Duration.ofDays(30), Duration.ofDays(30), 5, 200, 200);

    /** The most that may end where so much is known: one of each in any case, so that a small school can do without. */
    RosterCounts allowed(RosterCounts known) {
        return new RosterCounts(0, 0, allowed(known.people()), allowed(known.enrolments()), allowed(known.guardians()));
    }

    private int allowed(int known) {
        return Math.max(1, Math.min(endings, Math.toIntExact((long) known * endingsInHundred / 100)));
    }

    /** Whether any of the three is more than allowed. */
    static boolean exceeds(RosterCounts ended, RosterCounts allowed) {
        return ended.people() > allowed.people()
                || ended.enrolments() > allowed.enrolments()
                || ended.guardians() > allowed.guardians();
    }
}
