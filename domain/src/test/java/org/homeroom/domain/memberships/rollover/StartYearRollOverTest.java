package org.homeroom.domain.memberships.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.School5A.YEAR_OPENED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.PLAN_INCOMPLETE;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.PLAN_LINE_INVALID;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.ROLL_OVER_ALREADY_STARTED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.structure.StructureRefusal.NOT_A_TEACHER_OF_SCHOOL;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMovePlanned;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverStarted;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverUndone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartYearRollOverTest {

    private static final ClassCreated OTHER_CREATED =
            new ClassCreated(OTHER_CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5Б", EARLIER);

    @Test
    @Tag("S-38")
    void the_plan_goes_on_record_class_by_class() {
        Years.END_OF_YEAR
                .when(Years.starts(ADMIN, Years.UP))
                .then(
                        new YearRollOverStarted(Years.ROLL_OVER, SCHOOL, YEAR, Years.NEXT_YEAR, 1, NOW),
                        new ClassMovePlanned(
                                Years.ROLL_OVER,
                                CLASS,
                                SCHOOL,
                                ClassMove.PROMOTE,
                                Years.NEXT_CLASS,
                                6,
                                "6А",
                                List.of(),
                                null,
                                null,
                                NOW));
    }

    @Test
    void every_home_class_of_the_year_has_its_line_once() {
        var two = Years.END_OF_YEAR.and(OTHER_CREATED);
        two.when(Years.starts(ADMIN, Years.UP)).thenRefused(PLAN_INCOMPLETE);
        two.when(Years.starts(ADMIN, Years.UP, Years.UP)).thenRefused(PLAN_INCOMPLETE);
        two.and(new ClassArchived(OTHER_CLASS, SCHOOL, YEAR, EARLIER))
                .when(Years.starts(ADMIN))
                .thenRefused(PLAN_INCOMPLETE);
    }

    @Test
    void a_line_says_what_its_move_needs() {
        var nameless = new PlannedMove(CLASS, ClassMove.PROMOTE, Years.NEXT_CLASS, null, List.of(), null, null);
        var endless = new PlannedMove(CLASS, ClassMove.GRADUATE, null, null, List.of(), null, null);
        var nowhere = new PlannedMove(CLASS, ClassMove.MERGE, Years.NEXT_CLASS, null, List.of(), null, null);
        for (var line : List.of(nameless, endless, nowhere))
            Years.END_OF_YEAR.when(Years.starts(ADMIN, line)).thenRefused(PLAN_LINE_INVALID);
    }

    @Test
    @Tag("MEM-05")
    void no_two_classes_of_the_new_year_are_called_the_same() {
        var taken = new ClassCreated(
                new ClassId(new UUID(3, 9)), SCHOOL, Years.NEXT_YEAR, ClassKind.HOMEROOM, 6, "6а", EARLIER);
        Years.END_OF_YEAR.and(taken).when(Years.starts(ADMIN, Years.UP)).thenRefused(CLASS_ALREADY_EXISTS);
        var same = new PlannedMove(
                OTHER_CLASS,
                ClassMove.PROMOTE,
                new ClassId(new UUID(3, 7)),
                ClassName.of(6, "А"),
                List.of(),
                null,
                null);
        Years.END_OF_YEAR
                .and(OTHER_CREATED)
                .when(Years.starts(ADMIN, Years.UP, same))
                .thenRefused(CLASS_ALREADY_EXISTS);
    }

    @Test
    @Tag("MEM-06")
    void a_new_homeroom_teacher_is_a_teacher_of_the_school() {
        var led = new PlannedMove(
                CLASS, ClassMove.PROMOTE, Years.NEXT_CLASS, ClassName.of(6, "А"), List.of(), ANNA, null);
        Years.END_OF_YEAR.when(Years.starts(ADMIN, led)).thenRefused(NOT_A_TEACHER_OF_SCHOOL);
    }

    @Test
    void a_preview_tells_everything_that_is_wrong() {
        var wrong = new PlannedMove(CLASS, ClassMove.GRADUATE, null, null, List.of(), null, null);
        var history = List.of(SCHOOL_ACTIVATED, ADMIN_APPOINTED, YEAR_OPENED, CLASS_CREATED, OTHER_CREATED);
        assertThat(Years.starts(ADMIN, wrong).problems(history))
                .containsExactly(
                        new RollOverProblem(null, PLAN_INCOMPLETE), new RollOverProblem(CLASS, PLAN_LINE_INVALID));
    }

    @Test
    void a_school_goes_out_of_a_year_once_unless_it_took_that_back() {
        var started = Years.END_OF_YEAR.after(Years.starts(ADMIN, Years.UP));
        started.when(Years.starts(ADMIN, Years.UP)).thenNothingHappens();
        var again = new StartYearRollOver(
                new RollOverId(new UUID(13, 2)), SCHOOL, YEAR, Years.NEXT_YEAR, List.of(Years.UP), ADMIN, NOW);
        started.when(again).thenRefused(ROLL_OVER_ALREADY_STARTED);
        var taken = started.and(new YearRollOverUndone(Years.ROLL_OVER, SCHOOL, YEAR, NOW));
        assertThat(taken.when(again).outcome().events()).hasSize(2);
    }

    @Test
    @Tag("MEM-03")
    void only_who_may_starts_it() {
        Years.END_OF_YEAR.when(Years.starts(TEACHER, Years.UP)).thenRefused(NOT_AUTHORISED);
        Years.END_OF_YEAR.when(Years.starts(STRANGER, Years.UP)).thenRefused(NOT_FOUND);
    }
}
