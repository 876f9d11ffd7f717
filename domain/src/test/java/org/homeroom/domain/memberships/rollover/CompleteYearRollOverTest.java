package org.homeroom.domain.memberships.rollover;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.memberships.rollover.RollOverRefusal.ROLL_OVER_NOT_DONE;

import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.SchoolEvent.YearRollOverCompleted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompleteYearRollOverTest {

    private static final CompleteYearRollOver COMPLETE = new CompleteYearRollOver(Years.ROLL_OVER, SCHOOL, ADMIN, NOW);
    private static final Scenario PLANNED = Years.END_OF_YEAR.after(Years.starts(ADMIN, Years.UP));

    @Test
    @Tag("S-38")
    void it_is_done_when_every_class_has_been_moved() {
        PLANNED.when(COMPLETE).thenRefused(ROLL_OVER_NOT_DONE);
        var moved = PLANNED.after(Years.moves(Years.NEXT_CLASS));
        moved.when(COMPLETE).then(new YearRollOverCompleted(Years.ROLL_OVER, SCHOOL, YEAR, NOW));
        moved.after(COMPLETE).when(COMPLETE).thenNothingHappens();
    }

    @Test
    void there_has_to_be_a_plan() {
        Years.END_OF_YEAR.when(COMPLETE).thenRefused(NOT_FOUND);
    }
}
