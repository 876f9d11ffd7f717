package org.homeroom.domain.memberships.rollover;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassDissolved;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassGraduated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMovePlanned;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMoveUndone;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassPromoted;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverCompleted;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverStarted;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverUndone;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan has come.
 *
 * @param started null while there is no such plan
 * @param moves what is to become of every class
 * @param moved classes that have been moved
 * @param undone classes of which that was taken back
 */
public record Plan(
        @Nullable YearRollOverStarted started,
        Map<ClassId, ClassMovePlanned> moves,
        Set<ClassId> moved,
        Set<ClassId> undone,
        boolean completed,
        boolean cancelled) {

    public static final Plan NONE = new Plan(null, Map.of(), Set.of(), Set.of(), false, false);

    public static Model<Plan> of(RollOverId rollOver, SchoolId school) {
        return Model.startingWith(NONE)
                .about(rollOver, school)
                .on(
                        YearRollOverStarted.class,
                        (s, e) -> new Plan(e, s.moves, s.moved, s.undone, s.completed, s.cancelled))
                .on(ClassMovePlanned.class, Plan::planned)
                .on(ClassPromoted.class, (s, e) -> s.moved(e.theClass()))
                .on(ClassGraduated.class, (s, e) -> s.moved(e.theClass()))
                .on(ClassDissolved.class, (s, e) -> s.moved(e.theClass()))
                .on(ClassMoveUndone.class, (s, e) -> s.undone(e.theClass()))
                .on(
                        YearRollOverCompleted.class,
                        (s, e) -> new Plan(s.started, s.moves, s.moved, s.undone, true, s.cancelled))
                .on(
                        YearRollOverUndone.class,
                        (s, e) -> new Plan(s.started, s.moves, s.moved, s.undone, s.completed, true));
    }

    /** What is left to do, new classes before those that others join. */
    public List<ClassMovePlanned> open() {
        return moves.values().stream()
                .filter(move -> !moved.contains(move.theClass()))
                .sorted(Comparator.comparing((ClassMovePlanned move) -> move.move() == ClassMove.MERGE))
                .toList();
    }

    /** What is left to take back, new classes after those that joined them. */
    public List<ClassMovePlanned> toUndo() {
        return moves.values().stream()
                .filter(move -> moved.contains(move.theClass()) && !undone.contains(move.theClass()))
                .sorted(Comparator.comparing((ClassMovePlanned move) -> move.move() != ClassMove.MERGE))
                .toList();
    }

    /** The classes of the new year that have come into being by it. */
    public List<ClassId> newClasses() {
        return moves.values().stream()
                .filter(move -> move.move() == ClassMove.PROMOTE && moved.contains(move.theClass()))
                .map(ClassMovePlanned::into)
                .filter(Objects::nonNull)
                .toList();
    }

    private Plan planned(ClassMovePlanned move) {
        var more = new LinkedHashMap<>(moves);
        more.put(move.theClass(), move);
        return new Plan(started, Collections.unmodifiableMap(more), moved, undone, completed, cancelled);
    }

    private Plan moved(ClassId theClass) {
        var more = new HashSet<>(moved);
        more.add(theClass);
        return new Plan(started, moves, Set.copyOf(more), undone, completed, cancelled);
    }

    private Plan undone(ClassId theClass) {
        var more = new HashSet<>(undone);
        more.add(theClass);
        return new Plan(started, moves, moved, Set.copyOf(more), completed, cancelled);
    }
}
