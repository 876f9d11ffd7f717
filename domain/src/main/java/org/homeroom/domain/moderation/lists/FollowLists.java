package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;

/** Somebody has come to a school: the lines that name the person on lists which it follows bear there. Source: F-19. */
public record FollowLists(AccountId account, SchoolId school, Instant at) implements ListCommand<Followed> {

    @Override
    public Model<Followed> model() {
        return Model.startingWith(Followed.NOTHING.at(account, school))
                .about(account)
                .on(AccountListed.class, Followed::with)
                .on(AccountDelisted.class, (s, e) -> s.without(e.listing()))
                .about(school)
                .on(SanctionListSubscribed.class, (s, e) -> s.follows(school, e.list(), true))
                .on(SanctionListUnsubscribed.class, (s, e) -> s.follows(school, e.list(), false))
                .then(Followed::look);
    }

    @Override
    public Outcome decide(Followed state) {
        return accept(state.apply(at));
    }
}
