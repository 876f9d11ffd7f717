package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** The rules of talking in a school. Source: G-19. */
public sealed interface RulesEvent extends Event {

    /**
     * @param version counted from 1 in each school
     * @param text a hash of the words, by which they are found
     * @param from when they begin to hold
     */
    record SchoolRulesPublished(SchoolId school, int version, Digest text, Instant from, OfficerId by, Instant at)
            implements RulesEvent {}

    record RulesAccepted(SchoolId school, AccountId account, int version, Instant at) implements RulesEvent {}
}
