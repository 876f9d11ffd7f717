package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionListId;

/** The school that keeps a list takes a line back, and with it what has come of it everywhere. Source: F-19, O2. */
public record DelistAccount(SanctionListId list, ListingId listing, AccountId by, Instant at)
        implements ListCommand<ListKeeper> {

    @Override
    public Model<ListKeeper> model() {
        return ListKeeper.of(list, by, listing);
    }

    @Override
    public Outcome decide(ListKeeper state) {
        var barred = state.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        var line = state.list().lines().get(listing);
        if (line == null) return state.list().ever().contains(listing) ? nothingToDo() : refuse(NOT_FOUND);
        if (by.equals(line.account())) return refuse(NOT_AUTHORISED);
        return accept(new AccountDelisted(list, listing, line.account(), OfficerId.of(by), at));
    }
}
