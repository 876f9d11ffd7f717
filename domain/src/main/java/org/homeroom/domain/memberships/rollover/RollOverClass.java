package org.homeroom.domain.memberships.rollover;

import static java.util.Objects.requireNonNull;
import static org.homeroom.domain.kernel.GeneralRefusal.CONCURRENT_CHANGE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.ROLL_OVER_NOT_DONE;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.ClassNames;
import org.homeroom.domain.memberships.facts.ClassRecord;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassDissolved;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassGraduated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMovePlanned;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassPromoted;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.PupilKeptBack;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;

/**
 * One class of a plan is moved. Promoted, it goes on as a new class: whoever is a pupil still is enrolled there before
 * leaving the old one, unless kept back, and its homeroom teacher comes along unless the plan names another. Merged, its
 * pupils join the new class of others. Graduated, its pupils stay members until a day. In any case the class becomes
 * history, and whoever was in it can still read its chat. Source: §5.3.5, S-38.
 *
 * @param people everybody who leads or attends the class, and who is to lead the new one, looked up beforehand; checked
 *     against the facts again
 * @param into into which class it goes, looked up beforehand; checked against the plan again
 * @param year into which year, likewise
 */
public record RollOverClass(
        RollOverId rollOver,
        ClassId theClass,
        SchoolId school,
        @Nullable ClassId into,
        @Nullable YearId year,
        List<AccountId> people,
        AccountId by,
        Instant at)
        implements RollOverCommand<RollOverClass.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.UNKNOWN)
                .including(Organiser.of(by, school), State::by, State::by)
                .including(Move.of(rollOver, theClass, school), State::move, State::with)
                .including(ClassRecord.of(theClass, school), State::before, State::before);
        if (into != null) model = model.including(ClassRecord.of(into, school), State::after, State::after);
        if (year != null) model = model.including(ClassNames.of(school, year), State::names, State::with);
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
        var started = state.move().started();
        var created = state.before().created();
        if (planned == null || started == null || created == null) return refuse(NOT_FOUND);
        if (state.move().moved()) return nothingToDo();
        if (state.move().cancelled()) return refuse(ROLL_OVER_NOT_DONE);
        if (!Objects.equals(planned.into(), into)) return refuse(CONCURRENT_CHANGE);
        if (into != null && !Objects.equals(started.into(), year)) return refuse(CONCURRENT_CHANGE);
        if (!people.containsAll(everybody(state, planned))) return refuse(CONCURRENT_CHANGE);
        return switch (planned.move()) {
            case PROMOTE -> promoted(state, planned, created.year());
            case MERGE ->
                state.after().exists()
                        ? accept(moved(state, planned, created.year(), new ArrayList<>()))
                        : refuse(ROLL_OVER_NOT_DONE);
            case GRADUATE ->
                accept(
                        new ClassGraduated(rollOver, theClass, school, requireNonNull(planned.endsOn()), at),
                        new ClassArchived(theClass, school, created.year(), at));
            case DISSOLVE -> accept(dissolved(state, created.year()));
        };
    }

    private static Set<AccountId> everybody(State state, ClassMovePlanned planned) {
        var all = new LinkedHashSet<>(state.before().leads());
        all.addAll(state.before().teaches());
        all.addAll(state.before().pupils());
        if (planned.homeroomTeacher() != null) all.add(planned.homeroomTeacher().account());
        return all;
    }

    private Outcome promoted(State state, ClassMovePlanned planned, YearId from) {
        var name = new ClassName(ClassKind.HOMEROOM, planned.parallel(), requireNonNull(planned.title()));
        var target = requireNonNull(into);
        if (state.after().exists() || state.names().taken(name, target)) return refuse(CLASS_ALREADY_EXISTS);
        var events = new ArrayList<Event>();
        events.add(new ClassCreated(
                target, school, requireNonNull(year), ClassKind.HOMEROOM, name.parallel(), name.title(), at));
        var chosen = planned.homeroomTeacher();
        var leads = chosen == null ? state.before().leads() : Set.of(chosen.account());
        leads.stream()
                .filter(teacher -> state.holdingOf(teacher).holds(Role.TEACHER))
                .limit(1)
                .forEach(teacher -> events.add(new HomeroomTeacherAssigned(target, school, teacher, at)));
        return accept(moved(state, planned, from, events));
    }

    private List<Event> moved(State state, ClassMovePlanned planned, YearId from, List<Event> events) {
        var target = requireNonNull(into);
        events.add(new ClassPromoted(rollOver, theClass, target, school, at));
        events.add(new ClassArchived(theClass, school, from, at));
        for (var pupil : state.stillPupils(theClass)) {
            events.add(
                    planned.keptBack().contains(pupil)
                            ? new PupilKeptBack(rollOver, pupil, theClass, school, at)
                            : new PupilEnrolled(pupil, target, school, ClassKind.HOMEROOM, at));
            events.add(new PupilRemovedFromClass(pupil, theClass, school, at));
        }
        events.addAll(relieved(state));
        return events;
    }

    private List<Event> dissolved(State state, YearId from) {
        var events = new ArrayList<Event>();
        events.add(new ClassDissolved(rollOver, theClass, school, at));
        events.add(new ClassArchived(theClass, school, from, at));
        state.stillPupils(theClass)
                .forEach(pupil -> events.add(new PupilRemovedFromClass(pupil, theClass, school, at)));
        events.addAll(relieved(state));
        return events;
    }

    private List<Event> relieved(State state) {
        var events = new ArrayList<Event>();
        state.before()
                .leads()
                .forEach(teacher -> events.add(new HomeroomTeacherRelieved(theClass, school, teacher, at)));
        state.before()
                .teaches()
                .forEach(teacher -> events.add(new SubjectTeacherRelieved(theClass, school, teacher, at)));
        return events;
    }

    record State(
            Organiser by,
            Move move,
            ClassRecord before,
            ClassRecord after,
            ClassNames names,
            Map<AccountId, Holding> people) {

        static final State UNKNOWN =
                new State(Organiser.NOBODY, Move.NONE, ClassRecord.NONE, ClassRecord.NONE, ClassNames.NONE, Map.of());

        Holding holdingOf(AccountId person) {
            return people.getOrDefault(person, Holding.NOTHING);
        }

        List<AccountId> stillPupils(ClassId theClass) {
            return before.pupils().stream()
                    .filter(pupil -> holdingOf(pupil).attends().contains(theClass))
                    .toList();
        }

        State by(Organiser now) {
            return new State(now, move, before, after, names, people);
        }

        State with(Move now) {
            return new State(by, now, before, after, names, people);
        }

        State before(ClassRecord now) {
            return new State(by, move, now, after, names, people);
        }

        State after(ClassRecord now) {
            return new State(by, move, before, now, names, people);
        }

        State with(ClassNames now) {
            return new State(by, move, before, after, now, people);
        }

        State with(AccountId person, Holding now) {
            var more = new HashMap<>(people);
            more.put(person, now);
            return new State(by, move, before, after, names, Map.copyOf(more));
        }
    }
}
