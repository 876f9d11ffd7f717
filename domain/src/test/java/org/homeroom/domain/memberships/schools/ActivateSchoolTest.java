package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_DISMISSED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.ADMINISTRATOR_MISSING;

import java.time.LocalDate;
import org.homeroom.domain.memberships.facts.MembershipEvent.PlatformUseDecided;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivateSchoolTest {

    private static final LocalDate DAY = LocalDate.parse("2026-04-17");
    private static final ActivateSchool ACTIVATE = new ActivateSchool(SCHOOL, "191", DAY, OPERATOR, NOW);

    @Test
    void by_the_directors_order_a_school_begins_to_use_the_platform() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, ADMIN_APPOINTED)
                .when(ACTIVATE)
                .then(new PlatformUseDecided(SCHOOL, "191", DAY, NOW), new SchoolActivated(SCHOOL, NOW));
    }

    @Test
    void nobody_but_the_platform_activates_a_school() {
        given(SCHOOL_REGISTERED, ADMIN_APPOINTED)
                .when(new ActivateSchool(SCHOOL, "191", DAY, ADMIN, NOW))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void a_school_that_is_not_registered_is_not_found() {
        given(OPERATOR_APPOINTED).when(ACTIVATE).thenRefused(NOT_FOUND);
    }

    @Test
    void without_an_administrator_in_office_no_school_begins() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, OTHER_ADMIN_APPOINTED)
                .when(ACTIVATE)
                .thenRefused(ADMINISTRATOR_MISSING);
    }

    @Test
    @Tag("MEM-04")
    void an_administrator_who_was_dismissed_is_none() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, ADMIN_APPOINTED, ADMIN_DISMISSED)
                .when(ACTIVATE)
                .thenRefused(ADMINISTRATOR_MISSING);
    }

    @Test
    void activating_twice_changes_nothing() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, ADMIN_APPOINTED)
                .after(ACTIVATE)
                .when(ACTIVATE)
                .thenNothingHappens();
    }
}
