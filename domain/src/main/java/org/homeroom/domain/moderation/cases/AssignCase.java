package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ALREADY_DECIDED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseAssigned;
import org.homeroom.domain.moderation.facts.CaseId;

/**
 * Somebody takes a case, or gives it to somebody; who had it before has it no longer. Neither of the two may be too close
 * to it. Source: §5.5, O2.
 */
public record AssignCase(CaseId theCase, SchoolId school, AccountId officer, AccountId by, Instant at)
        implements CaseCommand<AssignCase.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Examiner.unread(by), Examiner.unread(officer)))
                .including(Examiner.of(by, theCase, school), State::who, (s, now) -> new State(now, s.officer()))
                .including(Examiner.of(officer, theCase, school), State::officer, (s, now) -> new State(s.who(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.officer().bars(at).isPresent()) return refuse(NOT_AUTHORISED);
        var known = state.who().theCase();
        if (known.looksAfter(OfficerId.of(officer))) return nothingToDo();
        if (!known.open()) return refuse(CASE_ALREADY_DECIDED);
        return accept(new CaseAssigned(theCase, school, OfficerId.of(officer), by.value(), at));
    }

    record State(Examiner who, Examiner officer) {}
}
