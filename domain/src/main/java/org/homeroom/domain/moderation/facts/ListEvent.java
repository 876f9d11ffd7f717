package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;

/** Lists of accounts that schools share. Source: F-19. */
public sealed interface ListEvent extends Event {

    /**
     * A school keeps a list that others may follow.
     *
     * @param title what it is called
     */
    record SanctionListPublished(SanctionListId list, SchoolId school, Personal<String> title, OfficerId by, Instant at)
            implements ListEvent {}

    /**
     * @param theCase of the school that keeps the list, on whose decision the line rests
     * @param until the first instant at which it no longer holds
     */
    record AccountListed(
            SanctionListId list,
            ListingId listing,
            AccountId account,
            CaseId theCase,
            ViolationReason reason,
            Instant until,
            OfficerId by,
            Instant at)
            implements ListEvent {}

    record AccountDelisted(SanctionListId list, ListingId listing, AccountId account, OfficerId by, Instant at)
            implements ListEvent {}

    record SanctionListSubscribed(SanctionListId list, SchoolId school, OfficerId by, Instant at)
            implements ListEvent {}

    record SanctionListUnsubscribed(SanctionListId list, SchoolId school, OfficerId by, Instant at)
            implements ListEvent {}

    /** A line of a list has come to bear in a school that follows it. */
    record WatchedBanApplied(
            SanctionListId list, ListingId listing, SchoolId school, AccountId account, SanctionId sanction, Instant at)
            implements ListEvent {}

    /** A school does not follow the list in this one line. */
    record WatchedBanOverridden(
            SanctionListId list, ListingId listing, SchoolId school, AccountId account, OfficerId by, Instant at)
            implements ListEvent {}
}
