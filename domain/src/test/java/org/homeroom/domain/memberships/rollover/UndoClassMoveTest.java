package org.homeroom.domain.memberships.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.School5A.YEAR_OPENED;
import static org.homeroom.domain.kernel.GeneralRefusal.CONCURRENT_CHANGE;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.ROLL_OVER_NOT_DONE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.ClassRecord;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMoveUndone;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverUndone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UndoClassMoveTest {

    private static final Scenario MOVED =
            Years.END_OF_YEAR.after(Years.starts(ADMIN, Years.UP)).after(Years.moves(Years.NEXT_CLASS));
    private static final Scenario CANCELLED = MOVED.and(new YearRollOverUndone(Years.ROLL_OVER, SCHOOL, YEAR, NOW));
    private static final UndoClassMove UNDO =
            new UndoClassMove(Years.ROLL_OVER, CLASS, SCHOOL, Years.NEXT_CLASS, List.of(TEACHER, MIA), ADMIN, NOW);

    @Test
    @Tag("S-38")
    void the_class_its_pupils_and_its_teacher_are_back_as_they_were() {
        CANCELLED
                .when(UNDO)
                .then(
                        new ClassRestored(CLASS, SCHOOL, YEAR, NOW),
                        new PupilEnrolled(MIA, CLASS, SCHOOL, ClassKind.HOMEROOM, NOW),
                        new PupilRemovedFromClass(MIA, Years.NEXT_CLASS, SCHOOL, NOW),
                        new HomeroomTeacherAssigned(CLASS, SCHOOL, TEACHER, NOW),
                        new HomeroomTeacherRelieved(Years.NEXT_CLASS, SCHOOL, TEACHER, NOW),
                        new ClassArchived(Years.NEXT_CLASS, SCHOOL, Years.NEXT_YEAR, NOW),
                        new ClassMoveUndone(Years.ROLL_OVER, CLASS, SCHOOL, NOW));
    }

    @Test
    @Tag("S-38")
    void nobody_can_tell_afterwards_by_what_they_are_in_the_school() {
        var before = new ArrayList<Event>(List.of(
                SCHOOL_ACTIVATED,
                ADMIN_APPOINTED,
                YEAR_OPENED,
                Years.NEXT_OPENED,
                CLASS_CREATED,
                Years.TEACHES,
                TEACHER_ASSIGNED,
                Years.MIA_APPROVED,
                MIA_ENROLLED));
        var after = new ArrayList<Event>(before);
        for (var wish : List.<RollOverCommand<?>>of(
                Years.starts(ADMIN, Years.UP),
                Years.moves(Years.NEXT_CLASS),
                new UndoYearRollOver(Years.ROLL_OVER, SCHOOL, List.of(Years.NEXT_CLASS), ADMIN, NOW),
                UNDO)) after.addAll(answer(wish, after));
        for (var person : List.of(MIA, TEACHER))
            assertThat(Holding.of(person, SCHOOL).fold(after))
                    .isEqualTo(Holding.of(person, SCHOOL).fold(before));
        assertThat(ClassRecord.of(CLASS, SCHOOL).fold(after))
                .isEqualTo(ClassRecord.of(CLASS, SCHOOL).fold(before));
    }

    private static <S> List<Event> answer(Command<S> wish, List<Event> history) {
        return wish.decide(wish.model().fold(history)).events();
    }

    @Test
    void who_has_left_the_school_since_does_not_come_back() {
        var events = CANCELLED
                .and(new MembershipEnded(Years.MIAS_PLACE, MIA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, NOW))
                .when(UNDO)
                .outcome()
                .events();
        assertThat(events).doesNotHaveAnyElementsOfTypes(PupilEnrolled.class);
    }

    @Test
    void only_what_is_taken_back_is_undone_and_once() {
        MOVED.when(UNDO).thenRefused(ROLL_OVER_NOT_DONE);
        CANCELLED.after(UNDO).when(UNDO).thenNothingHappens();
    }

    @Test
    void after_it_the_same_year_can_be_planned_anew() {
        var again = new StartYearRollOver(
                new RollOverId(new UUID(13, 2)),
                SCHOOL,
                YEAR,
                Years.NEXT_YEAR,
                List.of(new PlannedMove(
                        CLASS,
                        ClassMove.PROMOTE,
                        new ClassId(new UUID(3, 8)),
                        ClassName.of(6, "А"),
                        List.of(),
                        null,
                        null)),
                ADMIN,
                NOW);
        assertThat(CANCELLED.after(UNDO).when(again).outcome().events()).hasSize(2);
    }

    @Test
    void who_was_overlooked_is_looked_up_again() {
        CANCELLED
                .when(new UndoClassMove(Years.ROLL_OVER, CLASS, SCHOOL, Years.NEXT_CLASS, List.of(TEACHER), ADMIN, NOW))
                .thenRefused(CONCURRENT_CHANGE);
    }
}
