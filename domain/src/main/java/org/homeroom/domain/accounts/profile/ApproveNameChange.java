package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChanged;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/** An administrator of the person's school finds the other name to be real. Nobody approves the own. Source: ACC-19. */
public record ApproveNameChange(AccountId account, NameChangeId request, SchoolId school, AccountId by, Instant at)
        implements ProfileCommand<NameDecision> {

    @Override
    public Model<NameDecision> model() {
        return NameDecision.of(account, school, by);
    }

    @Override
    public Outcome decide(NameDecision state) {
        if (!state.school().mayDecide()) return refuse(NOT_FOUND);
        if (by.equals(account)) return refuse(GeneralRefusal.NOT_AUTHORISED);
        if (request.equals(state.name().lastApproved())) return nothingToDo();
        if (!state.name().isWaitingFor(request)) return refuse(NOT_FOUND);
        return accept(new NameChanged(account, request, state.wished(), at));
    }
}
