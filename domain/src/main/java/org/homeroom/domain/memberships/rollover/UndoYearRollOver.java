package org.homeroom.domain.memberships.rollover;

import static org.homeroom.domain.kernel.GeneralRefusal.CONCURRENT_CHANGE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.NEW_CHAT_IN_USE;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverUndone;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * Somebody takes the step into the next year back, while nobody has written in a new chat, of a class or of its parents. Each class is then put back by
 * a decision of its own. Source: §5.3.5.
 *
 * @param newClasses those that came into being, looked up beforehand; checked against the plan again
 */
public record UndoYearRollOver(RollOverId rollOver, SchoolId school, List<ClassId> newClasses, AccountId by, Instant at)
        implements RollOverCommand<UndoYearRollOver.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(Organiser.NOBODY, Plan.NONE, false))
                .including(Organiser.of(by, school), State::by, (s, now) -> new State(now, s.plan(), s.written()))
                .including(Plan.of(rollOver, school), State::plan, (s, now) -> new State(s.by(), now, s.written()));
        for (var theClass : newClasses)
            for (var chat : List.of(ChatId.of(theClass), ChatId.ofParents(theClass)))
                model = model.about(chat).on(MessagePosted.class, (s, e) -> new State(s.by(), s.plan(), true));
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        var started = state.plan().started();
        if (started == null) return refuse(NOT_FOUND);
        if (state.plan().cancelled()) return nothingToDo();
        if (!newClasses.containsAll(state.plan().newClasses())) return refuse(CONCURRENT_CHANGE);
        if (state.written()) return refuse(NEW_CHAT_IN_USE);
        return accept(new YearRollOverUndone(rollOver, school, started.from(), at));
    }

    /** @param written whether somebody has written in a chat of a new class */
    record State(Organiser by, Plan plan, boolean written) {}
}
