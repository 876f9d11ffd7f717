package org.homeroom.domain.memberships.rollover;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.ROLL_OVER_NOT_DONE;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverCompleted;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** Every class of the plan has been moved. Source: §5.3.5. */
public record CompleteYearRollOver(RollOverId rollOver, SchoolId school, AccountId by, Instant at)
        implements RollOverCommand<CompleteYearRollOver.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Organiser.NOBODY, Plan.NONE))
                .including(Organiser.of(by, school), State::by, (s, now) -> new State(now, s.plan()))
                .including(Plan.of(rollOver, school), State::plan, (s, now) -> new State(s.by(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        var started = state.plan().started();
        if (started == null) return refuse(NOT_FOUND);
        if (state.plan().completed()) return nothingToDo();
        if (state.plan().cancelled() || !state.plan().open().isEmpty()) return refuse(ROLL_OVER_NOT_DONE);
        return accept(new YearRollOverCompleted(rollOver, school, started.from(), at));
    }

    record State(Organiser by, Plan plan) {}
}
