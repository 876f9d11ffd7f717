package org.homeroom.domain.memberships.facts;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to sections, clubs and professional communities, and to those who come from outside. */
public sealed interface CommunityEvent extends Event {

    /** @param school null for a professional community, which may span schools */
    record CommunityCreated(
            CommunityId community,
            CommunityKind kind,
            @Nullable SchoolId school,
            String title,
            AccountId leader,
            Instant at)
            implements CommunityEvent {}

    /** @param role what the member was in the school when joining */
    record CommunityJoined(CommunityId community, AccountId account, SchoolId school, Role role, Instant at)
            implements CommunityEvent {}

    record CommunityLeft(CommunityId community, AccountId account, SchoolId school, Instant at)
            implements CommunityEvent {}

    /**
     * Somebody of the staff wants to bring a specialist in, and answers for the guest.
     *
     * @param from the first instant
     * @param to the first instant at which it is over
     */
    record GuestRequested(
            GuestId guest,
            AccountId account,
            SchoolId school,
            HostId host,
            GuestPurpose purpose,
            List<ClassId> classes,
            List<CommunityId> communities,
            Instant from,
            Instant to,
            Instant at)
            implements CommunityEvent {}

    /** The guest may be there from then until then, and nowhere else. */
    record GuestAdmitted(
            GuestId guest,
            AccountId account,
            SchoolId school,
            HostId host,
            GuestPurpose purpose,
            List<ClassId> classes,
            List<CommunityId> communities,
            Instant from,
            Instant to,
            Instant at)
            implements CommunityEvent {}

    record GuestAccessEnded(GuestId guest, AccountId account, SchoolId school, HostId host, GuestEnd how, Instant at)
            implements CommunityEvent {}
}
