package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRejected;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/** An administrator of the person's school does not find the other name to be real; the one on record stays. Source: ACC-19. */
public record RejectNameChange(AccountId account, NameChangeId request, SchoolId school, AccountId by, Instant at)
        implements ProfileCommand<NameDecision> {

    @Override
    public Model<NameDecision> model() {
        return NameDecision.of(account, school, by);
    }

    @Override
    public Outcome decide(NameDecision state) {
        if (!state.school().mayDecide()) return refuse(NOT_FOUND);
        if (by.equals(account)) return refuse(GeneralRefusal.NOT_AUTHORISED);
        if (!state.name().isWaitingFor(request)) return refuse(NOT_FOUND);
        return accept(new NameChangeRejected(account, request, at));
    }
}
