package org.homeroom.domain.memberships.rollover;

import static org.homeroom.domain.kernel.GeneralRefusal.CONCURRENT_CHANGE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.ROLL_OVER_NOT_DONE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.ClassRecord;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMoveUndone;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * One class is put back as it was before the year was over: it is no history any more, its pupils come back from the new
 * class, and so do its teachers. Who has left the school since, or is in another class by now, stays there. Source: §5.3.5.
 *
 * @param into into which class it went, looked up beforehand; checked against the plan again
 * @param people everybody who was moved, looked up beforehand; checked against the facts again
 */
public record UndoClassMove(
        RollOverId rollOver,
        ClassId theClass,
        SchoolId school,
        @Nullable ClassId into,
        List<AccountId> people,
        AccountId by,
        Instant at)
        implements RollOverCommand<UndoClassMove.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.UNKNOWN)
                .including(Organiser.of(by, school), State::by, State::by)
                .including(Move.of(rollOver, theClass, school), State::move, State::with)
                .including(FormerClass.of(theClass, school), State::before, State::with);
        if (into != null) model = model.including(ClassRecord.of(into, school), State::after, State::after);
        for (var person : people)
            model = model.including(
                    Holding.of(person, school),
                    s -> s.people().getOrDefault(person, Holding.NOTHING),
                    (s, now) -> s.with(person, now));
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        var planned = state.move().planned();
        var year = state.before().year();
        if (planned == null) return refuse(NOT_FOUND);
        if (!state.move().cancelled()) return refuse(ROLL_OVER_NOT_DONE);
        if (state.move().undone() || !state.move().moved()) return nothingToDo();
        if (year == null || !Objects.equals(planned.into(), into)) return refuse(CONCURRENT_CHANGE);
        if (!people.containsAll(state.before().everybody())) return refuse(CONCURRENT_CHANGE);
        var events = new ArrayList<Event>();
        events.add(new ClassRestored(theClass, school, year, at));
        state.before().pupils().forEach(pupil -> events.addAll(back(pupil, state)));
        for (var teacher : state.before().led())
            if (state.holdingOf(teacher).holds(Role.TEACHER))
                events.add(new HomeroomTeacherAssigned(theClass, school, teacher, at));
        for (var teacher : state.before().taught())
            if (state.holdingOf(teacher).holds(Role.TEACHER))
                events.add(new SubjectTeacherAssigned(theClass, school, teacher, at));
        if (planned.move() == ClassMove.PROMOTE) events.addAll(closed(state));
        events.add(new ClassMoveUndone(rollOver, theClass, school, at));
        return accept(events);
    }

    private List<Event> back(AccountId pupil, State state) {
        var person = state.holdingOf(pupil);
        if (!person.holds(Role.STUDENT) && person.attends().isEmpty()) return List.of();
        var enrolled = new PupilEnrolled(pupil, theClass, school, ClassKind.HOMEROOM, at);
        if (into == null || !person.attends().contains(into))
            return state.before().placedElsewhere(person) ? List.of() : List.of(enrolled);
        return List.of(enrolled, new PupilRemovedFromClass(pupil, into, school, at));
    }

    private List<Event> closed(State state) {
        var created = state.after().created();
        if (created == null || into == null) return List.of();
        var events = new ArrayList<Event>();
        state.after().leads().forEach(teacher -> events.add(new HomeroomTeacherRelieved(into, school, teacher, at)));
        events.add(new ClassArchived(into, school, created.year(), at));
        return events;
    }

    record State(Organiser by, Move move, FormerClass before, ClassRecord after, Map<AccountId, Holding> people) {

        static final State UNKNOWN =
                new State(Organiser.NOBODY, Move.NONE, FormerClass.NONE, ClassRecord.NONE, Map.of());

        Holding holdingOf(AccountId person) {
            return people.getOrDefault(person, Holding.NOTHING);
        }

        State by(Organiser now) {
            return new State(now, move, before, after, people);
        }

        State with(Move now) {
            return new State(by, now, before, after, people);
        }

        State with(FormerClass now) {
            return new State(by, move, now, after, people);
        }

        State after(ClassRecord now) {
            return new State(by, move, before, now, people);
        }

        State with(AccountId person, Holding now) {
            var more = new HashMap<>(people);
            more.put(person, now);
            return new State(by, move, before, after, Map.copyOf(more));
        }
    }
}
