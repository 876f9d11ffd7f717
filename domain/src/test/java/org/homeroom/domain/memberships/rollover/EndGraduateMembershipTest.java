package org.homeroom.domain.memberships.rollover;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;

import java.time.Instant;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMoveUndone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndGraduateMembershipTest {

    /** The day after the last one begins in Samara while it is still evening in Greenwich. */
    private static final Instant DAY_AFTER = Instant.parse("2027-06-30T20:00:00Z");

    private static final Scenario GRADUATED = Years.END_OF_YEAR
            .and(SCHOOL_REGISTERED)
            .after(Years.starts(ADMIN, Years.OUT))
            .after(Years.moves(null));

    @Test
    @Tag("S-39")
    void from_the_day_after_the_last_one_a_graduate_is_no_member() {
        GRADUATED.when(ends(DAY_AFTER.minusNanos(1))).thenNothingHappens();
        GRADUATED
                .when(ends(DAY_AFTER))
                .then(new MembershipEnded(
                        Years.MIAS_PLACE, MIA, SCHOOL, Role.STUDENT, MembershipEnd.GRADUATED, DAY_AFTER));
        GRADUATED.after(ends(DAY_AFTER)).when(ends(DAY_AFTER)).thenNothingHappens();
    }

    @Test
    void who_did_not_graduate_or_is_elsewhere_by_now_stays() {
        Years.END_OF_YEAR.and(SCHOOL_REGISTERED).when(ends(DAY_AFTER)).thenNothingHappens();
        GRADUATED
                .and(new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW))
                .when(ends(DAY_AFTER))
                .thenNothingHappens();
        GRADUATED
                .and(new ClassMoveUndone(Years.ROLL_OVER, CLASS, SCHOOL, NOW))
                .when(ends(DAY_AFTER))
                .thenNothingHappens();
    }

    private static EndGraduateMembership ends(Instant at) {
        return new EndGraduateMembership(Years.MIAS_PLACE, MIA, CLASS, SCHOOL, at);
    }
}
