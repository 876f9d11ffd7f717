package org.homeroom.domain.memberships.rollover;

import static java.util.Objects.requireNonNull;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.PLAN_INCOMPLETE;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.PLAN_LINE_INVALID;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.ROLL_OVER_ALREADY_STARTED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.structure.StructureRefusal.NOT_A_TEACHER_OF_SCHOOL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.ClassNames;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMovePlanned;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverStarted;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverUndone;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.facts.TeacherId;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;

/**
 * A school goes from one year into the next by a plan, which names every home class once. The plan goes on record; each
 * class is then moved by a decision of its own. Source: §5.3.5, decision 0062.
 *
 * @param into null where no class goes into another year
 */
public record StartYearRollOver(
        RollOverId rollOver,
        SchoolId school,
        YearId from,
        @Nullable YearId into,
        List<PlannedMove> plan,
        AccountId by,
        Instant at)
        implements RollOverCommand<StartYearRollOver.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.UNKNOWN)
                .including(Organiser.of(by, school), State::by, State::by)
                .including(ClassNames.of(school, from), State::before, State::before)
                .about(school, from)
                .on(YearRollOverStarted.class, (s, e) -> e.from().equals(from) ? s.running(e.rollOver()) : s)
                .on(YearRollOverUndone.class, (s, e) -> s.running(null));
        if (into != null) model = model.including(ClassNames.of(school, into), State::after, State::after);
        for (var move : plan) {
            var target = move.into();
            if (target != null && move.move() == ClassMove.PROMOTE)
                model = model.about(target).on(ClassCreated.class, (s, e) -> s.knows(e.theClass()));
            var teacher = move.homeroomTeacher();
            if (teacher != null)
                model = model.including(
                        Holding.of(teacher, school),
                        s -> s.teachers().getOrDefault(teacher, Holding.NOTHING),
                        (s, now) -> s.teaching(teacher, now));
        }
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        if (rollOver.equals(state.running())) return nothingToDo();
        var problems = problems(state);
        if (!problems.isEmpty()) return refuse(problems.getFirst().reason());
        var events = new ArrayList<Event>();
        events.add(new YearRollOverStarted(rollOver, school, from, into, plan.size(), at));
        plan.forEach(move -> events.add(planned(move)));
        return accept(events);
    }

    /** Everything that is wrong with the plan, by what happened so far. */
    public List<RollOverProblem> problems(List<? extends Event> history) {
        return problems(model().fold(history));
    }

    private List<RollOverProblem> problems(State state) {
        var problems = new ArrayList<RollOverProblem>();
        if (!state.before().open()) return List.of(new RollOverProblem(null, NOT_FOUND));
        if (state.running() != null) return List.of(new RollOverProblem(null, ROLL_OVER_ALREADY_STARTED));
        var homes = state.before().names().entrySet().stream()
                .filter(one -> one.getValue().kind() == ClassKind.HOMEROOM)
                .map(Map.Entry::getKey)
                .filter(one -> !state.before().archived().contains(one))
                .collect(Collectors.toSet());
        var lines = plan.stream().map(PlannedMove::theClass).toList();
        if (lines.size() != homes.size() || !homes.equals(Set.copyOf(lines)))
            problems.add(new RollOverProblem(null, PLAN_INCOMPLETE));
        var targets = new ArrayList<PlannedMove>();
        for (var move : plan) {
            if (!fits(move, state)) problems.add(new RollOverProblem(move.theClass(), PLAN_LINE_INVALID));
            else if (move.move() == ClassMove.PROMOTE) {
                if (called(requireNonNull(move.name()), state, targets))
                    problems.add(new RollOverProblem(move.theClass(), CLASS_ALREADY_EXISTS));
                targets.add(move);
            }
            if (move.homeroomTeacher() != null
                    && !state.teachers()
                            .getOrDefault(move.homeroomTeacher(), Holding.NOTHING)
                            .holds(Role.TEACHER))
                problems.add(new RollOverProblem(move.theClass(), NOT_A_TEACHER_OF_SCHOOL));
        }
        return List.copyOf(problems);
    }

    private boolean fits(PlannedMove move, State state) {
        if (!move.sound()) return false;
        if (move.move() == ClassMove.PROMOTE)
            return into != null
                    && !into.equals(from)
                    && state.after().open()
                    && !state.known().contains(requireNonNull(move.into()))
                    && plan.stream()
                            .noneMatch(other -> other != move
                                    && other.move() == ClassMove.PROMOTE
                                    && requireNonNull(move.into()).equals(other.into()));
        if (move.move() == ClassMove.MERGE)
            return plan.stream()
                    .anyMatch(other -> other.move() == ClassMove.PROMOTE
                            && requireNonNull(move.into()).equals(other.into()));
        return true;
    }

    private static boolean called(ClassName name, State state, List<PlannedMove> targets) {
        return state.after().names().entrySet().stream()
                        .filter(one -> !state.after().archived().contains(one.getKey()))
                        .anyMatch(one -> one.getValue().sameAs(name))
                || targets.stream()
                        .anyMatch(other -> requireNonNull(other.name()).sameAs(name));
    }

    private ClassMovePlanned planned(PlannedMove move) {
        var name = move.name();
        var teacher = move.homeroomTeacher();
        return new ClassMovePlanned(
                rollOver,
                move.theClass(),
                school,
                move.move(),
                move.into(),
                name == null ? null : name.parallel(),
                name == null ? null : name.title(),
                move.keptBack(),
                teacher == null ? null : TeacherId.of(teacher),
                move.endsOn(),
                at);
    }

    record State(
            Organiser by,
            ClassNames before,
            ClassNames after,
            @Nullable RollOverId running,
            Set<ClassId> known,
            Map<AccountId, Holding> teachers) {

        static final State UNKNOWN =
                new State(Organiser.NOBODY, ClassNames.NONE, ClassNames.NONE, null, Set.of(), Map.of());

        State by(Organiser now) {
            return new State(now, before, after, running, known, teachers);
        }

        State before(ClassNames now) {
            return new State(by, now, after, running, known, teachers);
        }

        State after(ClassNames now) {
            return new State(by, before, now, running, known, teachers);
        }

        State running(@Nullable RollOverId now) {
            return new State(by, before, after, now, known, teachers);
        }

        State knows(ClassId one) {
            var more = new HashSet<>(known);
            more.add(one);
            return new State(by, before, after, running, Set.copyOf(more), teachers);
        }

        State teaching(AccountId teacher, Holding now) {
            var more = new HashMap<>(teachers);
            more.put(teacher, now);
            return new State(by, before, after, running, known, Map.copyOf(more));
        }
    }
}
