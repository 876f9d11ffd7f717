package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionListId;

/** A new line bears in every school that follows the list and where the person is. Source: F-19. */
public record FollowListing(SanctionListId list, ListingId listing, AccountId account, Instant at)
        implements ListCommand<Followed> {

    @Override
    public Model<Followed> model() {
        return Model.startingWith(Followed.NOTHING)
                .about(list, listing)
                .on(AccountListed.class, Followed::with)
                .on(AccountDelisted.class, (s, e) -> s.without(e.listing()))
                .about(list)
                .on(SanctionListSubscribed.class, (s, e) -> s.follows(e.school(), list, true))
                .on(SanctionListUnsubscribed.class, (s, e) -> s.follows(e.school(), list, false))
                .about(account)
                .on(MembershipApproved.class, (s, e) -> s.at(account, e.school()))
                .on(AdministratorAppointed.class, (s, e) -> s.at(account, e.school()))
                .on(OfficeAppointed.class, (s, e) -> s.at(account, e.school()))
                .on(GuestAdmitted.class, (s, e) -> s.at(account, e.school()))
                .then(Followed::look);
    }

    @Override
    public Outcome decide(Followed state) {
        return accept(state.apply(at));
    }
}
