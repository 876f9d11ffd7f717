package org.homeroom.domain.memberships.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.School5A.YEAR_OPENED;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.ClassNames;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposedPlanTest {

    private static final ClassId LAST = new ClassId(new UUID(3, 4));
    private static final ClassId GROUP = new ClassId(new UUID(3, 5));

    @Test
    void classes_go_up_by_one_and_the_last_ones_graduate() {
        var classes = ClassNames.of(SCHOOL, YEAR)
                .fold(List.of(
                        YEAR_OPENED,
                        new ClassCreated(LAST, SCHOOL, YEAR, ClassKind.HOMEROOM, 11, "11А", EARLIER),
                        CLASS_CREATED,
                        new ClassCreated(GROUP, SCHOOL, YEAR, ClassKind.LESSON, 5, "Хор", EARLIER),
                        new ClassCreated(OTHER_CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5Б", EARLIER),
                        new ClassArchived(OTHER_CLASS, SCHOOL, YEAR, EARLIER)));
        assertThat(ProposedPlan.of(classes, Years.LAST_DAY, () -> Years.NEXT_CLASS))
                .containsExactly(
                        Years.UP,
                        new PlannedMove(LAST, ClassMove.GRADUATE, null, null, List.of(), null, Years.LAST_DAY));
    }
}
