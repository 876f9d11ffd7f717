package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;
import org.homeroom.domain.moderation.facts.SanctionListId;

/** A school follows a list no more, and what has come of it there ends. Source: F-19. */
public record UnsubscribeSanctionList(SanctionListId list, SchoolId school, AccountId by, Instant at)
        implements ListCommand<Subscriber> {

    @Override
    public Model<Subscriber> model() {
        return Subscriber.of(list, school, by);
    }

    @Override
    public Outcome decide(Subscriber state) {
        var barred = state.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.follows()) return nothingToDo();
        return accept(new SanctionListUnsubscribed(list, school, OfficerId.of(by), at));
    }
}
