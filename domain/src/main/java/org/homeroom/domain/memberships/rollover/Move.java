package org.homeroom.domain.memberships.rollover;

import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassDissolved;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassGraduated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMovePlanned;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMoveUndone;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassPromoted;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverStarted;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverUndone;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * How far one class of a plan has come.
 *
 * @param started null while there is no such plan
 * @param planned null where the plan has no such class
 * @param moved whether the class has been moved
 * @param undone whether that was taken back
 * @param cancelled whether somebody takes the whole plan back
 */
record Move(
        @Nullable YearRollOverStarted started,
        @Nullable ClassMovePlanned planned,
        boolean moved,
        boolean undone,
        boolean cancelled) {

    static final Move NONE = new Move(null, null, false, false, false);

    static Model<Move> of(RollOverId rollOver, ClassId theClass, SchoolId school) {
        return Model.startingWith(NONE)
                .about(rollOver, school)
                .on(YearRollOverStarted.class, (s, e) -> new Move(e, s.planned, s.moved, s.undone, s.cancelled))
                .on(YearRollOverUndone.class, (s, e) -> new Move(s.started, s.planned, s.moved, s.undone, true))
                .about(rollOver, theClass)
                .on(
                        ClassMovePlanned.class,
                        (s, e) -> e.theClass().equals(theClass)
                                ? new Move(s.started, e, s.moved, s.undone, s.cancelled)
                                : s)
                .on(ClassPromoted.class, (s, e) -> e.theClass().equals(theClass) ? s.done() : s)
                .on(ClassGraduated.class, (s, e) -> s.done())
                .on(ClassDissolved.class, (s, e) -> s.done())
                .on(ClassMoveUndone.class, (s, e) -> new Move(s.started, s.planned, s.moved, true, s.cancelled));
    }

    private Move done() {
        return new Move(started, planned, true, undone, cancelled);
    }
}
