package org.homeroom.application.memberships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** What the days bring to guests and graduates, across all schools. */
public interface DueStays {

    /** Guests whose time is over and of whom that is not on record, those who wait longest first. */
    CompletionStage<List<Guest>> guestsOverBy(Instant at, int atMost);

    /** Pupils of classes that have graduated by that day, who are members still. */
    CompletionStage<List<Graduate>> graduatesBy(LocalDate day, int atMost);

    record Guest(GuestId guest, SchoolId school) {}

    record Graduate(MembershipId membership, AccountId account, ClassId theClass, SchoolId school) {}
}
