package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEvent.AuditorAssigned;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** An administrator, or the direction, lets an adult ask what happened in the school; never himself or herself. */
public record AssignAuditor(SchoolId school, AccountId auditor, AccountId by, Instant at)
        implements SchoolCommand<AssignAuditor.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, false, false))
                .including(Holding.of(by, school), State::who, (s, who) -> new State(who, s.adult(), s.assigned()))
                .about(auditor)
                .on(AccountRegistered.class, (s, e) -> new State(s.who(), e.kind() == AccountKind.ADULT, s.assigned()))
                .about(school, auditor)
                .on(AuditorAssigned.class, (s, e) -> new State(s.who(), s.adult(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.who().may(SchoolRight.ASSIGN_AUDITOR)) return refuse(NOT_FOUND);
        if (by.equals(auditor)) return refuse(NOT_AUTHORISED);
        if (!state.adult()) return refuse(NOT_FOUND);
        if (state.assigned()) return nothingToDo();
        return accept(new AuditorAssigned(school, auditor, at));
    }

    record State(Holding who, boolean adult, boolean assigned) {}
}
