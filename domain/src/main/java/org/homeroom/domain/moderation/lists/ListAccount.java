package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.lists.ListRefusal.ACCOUNT_ALREADY_LISTED;
import static org.homeroom.domain.moderation.lists.ListRefusal.LISTING_ID_TAKEN;
import static org.homeroom.domain.moderation.lists.ListRefusal.SANCTION_LIST_FULL;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.CASE_NOT_UPHELD;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_PERIOD_INVALID;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionListId;

/**
 * The school that keeps a list puts somebody on it, for a time and by a decision about a case of its own; nothing but the
 * kind of reason is told. Nobody lists oneself or a relative. Source: F-19, O1, O2.
 *
 * @param until the first instant at which the line no longer holds
 */
public record ListAccount(
        SanctionListId list,
        ListingId listing,
        AccountId account,
        CaseId theCase,
        Instant until,
        AccountId by,
        ListTerms terms,
        Instant at)
        implements ListCommand<ListKeeper> {

    @Override
    public Model<ListKeeper> model() {
        return ListKeeper.of(list, by, account, theCase);
    }

    @Override
    public Outcome decide(ListKeeper state) {
        var barred = state.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        var lines = state.list().lines();
        var known = lines.get(listing);
        if (known != null && known.account().equals(account) && known.theCase().equals(theCase)) return nothingToDo();
        if (state.list().ever().contains(listing)) return refuse(LISTING_ID_TAKEN);
        if (lines.values().stream().anyMatch(line -> line.account().equals(account) && at.isBefore(line.until())))
            return refuse(ACCOUNT_ALREADY_LISTED);
        if (lines.size() >= terms.lines()) return refuse(SANCTION_LIST_FULL);
        if (!until.isAfter(at) || until.isAfter(at.plus(terms.longest()))) return refuse(SANCTION_PERIOD_INVALID);
        var decided = state.ruling().decided();
        if (decided == null || !state.ruling().against(account)) return refuse(CASE_NOT_UPHELD);
        return accept(
                new AccountListed(list, listing, account, theCase, decided.reason(), until, OfficerId.of(by), at));
    }
}
