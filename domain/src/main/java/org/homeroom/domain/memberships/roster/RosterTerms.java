package org.homeroom.domain.memberships.roster;

import java.time.Duration;

/**
 * The numbers behind the rules of rosters. No source gives them: they are defaults and can be configured.
 *
 * @param invitationLifetime from issue to the last instant at which an invitation is good
 */
public record RosterTerms(Duration invitationLifetime) {

    public static final RosterTerms DEFAULT = new RosterTerms(Duration.ofDays(30));
}
