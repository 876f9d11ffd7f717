package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.MEMBERSHIP_NOT_APPROVED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointAdministratorTest {

    @Test
    @Tag("MEM-04")
    void the_direction_appoints_an_administrator_among_the_staff_by_order() {
        var led = given(SCHOOL_REGISTERED, DIRECTOR_APPOINTED, ANNA_REGISTERED);
        led.when(appoints(ANNA, BORIS)).thenRefused(MEMBERSHIP_NOT_APPROVED);
        led.and(ANNA_IS_STAFF).when(appoints(ANNA, BORIS)).then(new AdministratorAppointed(SCHOOL, ANNA, "21", NOW));
    }

    @Test
    @Tag("MEM-04")
    void a_director_without_any_other_place_in_the_school_can_administer_it() {
        var deputy = new OfficeAppointed(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, "15", EARLIER);
        given(SCHOOL_REGISTERED, DIRECTOR_APPOINTED, ANNA_REGISTERED, deputy)
                .when(appoints(ANNA, BORIS))
                .then(new AdministratorAppointed(SCHOOL, ANNA, "21", NOW));
    }

    @Test
    void whoever_runs_the_platform_appoints_any_adult() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, ANNA_REGISTERED)
                .when(appoints(ANNA, OPERATOR))
                .then(new AdministratorAppointed(SCHOOL, ANNA, "21", NOW));
    }

    @Test
    @Tag("MEM-04")
    void administrators_appoint_nobody_and_nobody_oneself() {
        given(SCHOOL_REGISTERED, ADMIN_APPOINTED, ANNA_REGISTERED, ANNA_IS_STAFF)
                .when(appoints(ANNA, ADMIN))
                .thenRefused(NOT_AUTHORISED);
        given(SCHOOL_REGISTERED, DIRECTOR_APPOINTED)
                .when(appoints(BORIS, BORIS))
                .thenRefused(NOT_AUTHORISED);
        given(SCHOOL_REGISTERED, OTHER_ADMIN_APPOINTED, ANNA_REGISTERED)
                .when(appoints(ANNA, STRANGER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void a_child_or_nobody_at_all_is_no_administrator() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, MIA_REGISTERED)
                .when(appoints(MIA, OPERATOR))
                .thenRefused(NOT_FOUND);
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED)
                .when(appoints(ANNA, OPERATOR))
                .thenRefused(NOT_FOUND);
        given(OPERATOR_APPOINTED, ANNA_REGISTERED)
                .when(appoints(ANNA, OPERATOR))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void appointing_twice_changes_nothing() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, ANNA_REGISTERED)
                .after(appoints(ANNA, OPERATOR))
                .when(appoints(ANNA, OPERATOR))
                .thenNothingHappens();
    }

    private static AppointAdministrator appoints(AccountId account, AccountId by) {
        return new AppointAdministrator(SCHOOL, account, "21", by, NOW);
    }
}
