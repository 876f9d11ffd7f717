package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequestWithdrawn;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Whoever has asked for a place takes the wish back. Source: CON-03, MEM-09. */
public record WithdrawMembershipRequest(RequestId request, AccountId account, SchoolId school, Instant at)
        implements JoiningCommand<Wishes> {

    @Override
    public Model<Wishes> model() {
        return Wishes.of(account, school);
    }

    @Override
    public Outcome decide(Wishes state) {
        if (!state.knows(request)) return refuse(NOT_FOUND);
        if (state.decided().contains(request)) return nothingToDo();
        return accept(new MembershipRequestWithdrawn(request, account, school, at));
    }
}
