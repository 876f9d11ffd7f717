package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;
import org.homeroom.domain.moderation.facts.SanctionListId;

/** A school has begun to follow a list: its lines bear on whoever of them is there. Source: F-19. */
public record FollowList(SanctionListId list, SchoolId school, Instant at) implements ListCommand<Followed> {

    @Override
    public Model<Followed> model() {
        return Model.startingWith(Followed.NOTHING)
                .about(list)
                .on(AccountListed.class, Followed::with)
                .on(AccountDelisted.class, (s, e) -> s.without(e.listing()))
                .about(list, school)
                .on(SanctionListSubscribed.class, (s, e) -> s.follows(school, list, true))
                .on(SanctionListUnsubscribed.class, (s, e) -> s.follows(school, list, false))
                .about(school)
                .on(MembershipApproved.class, (s, e) -> s.at(e.account(), school))
                .on(AdministratorAppointed.class, (s, e) -> s.at(e.account(), school))
                .on(OfficeAppointed.class, (s, e) -> s.at(e.account(), school))
                .on(GuestAdmitted.class, (s, e) -> s.at(e.account(), school))
                .then(Followed::look);
    }

    @Override
    public Outcome decide(Followed state) {
        return accept(state.apply(at));
    }
}
