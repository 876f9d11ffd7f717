package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
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
import static org.homeroom.domain.memberships.facts.SchoolRefusal.OFFICE_ALREADY_HELD;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointOfficeTest {

    private static final OfficeAppointed ANNA_DEPUTY =
            new OfficeAppointed(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, "15", EARLIER);

    @Test
    @Tag("MEM-17")
    void whoever_runs_the_platform_puts_the_director_in() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, ANNA_REGISTERED)
                .when(appoints(ANNA, Office.DIRECTOR, OPERATOR))
                .then(new OfficeAppointed(SCHOOL, ANNA, Office.DIRECTOR, "20", NOW));
    }

    @Test
    @Tag("MEM-17")
    void there_is_one_director_at_a_time() {
        var led = given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, ANNA_REGISTERED, DIRECTOR_APPOINTED);
        led.when(appoints(ANNA, Office.DIRECTOR, OPERATOR)).thenRefused(OFFICE_ALREADY_HELD);
        led.and(new OfficeEnded(SCHOOL, BORIS, Office.DIRECTOR, EARLIER))
                .when(appoints(ANNA, Office.DIRECTOR, OPERATOR))
                .then(new OfficeAppointed(SCHOOL, ANNA, Office.DIRECTOR, "20", NOW));
    }

    @Test
    @Tag("MEM-17")
    void the_director_chooses_deputies_among_the_staff() {
        var led = given(SCHOOL_REGISTERED, ANNA_REGISTERED, DIRECTOR_APPOINTED);
        led.when(appoints(ANNA, Office.DEPUTY_DIRECTOR, BORIS)).thenRefused(MEMBERSHIP_NOT_APPROVED);
        led.and(ANNA_IS_STAFF)
                .when(appoints(ANNA, Office.DEPUTY_DIRECTOR, BORIS))
                .then(new OfficeAppointed(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, "20", NOW));
    }

    @Test
    void a_deputy_who_becomes_director_is_no_deputy_any_more_and_a_director_becomes_no_deputy() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, ANNA_REGISTERED, ANNA_IS_STAFF, ANNA_DEPUTY)
                .when(appoints(ANNA, Office.DIRECTOR, OPERATOR))
                .then(
                        new OfficeAppointed(SCHOOL, ANNA, Office.DIRECTOR, "20", NOW),
                        new OfficeEnded(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, NOW));
        given(
                        OPERATOR_APPOINTED,
                        SCHOOL_REGISTERED,
                        ANNA_REGISTERED,
                        ANNA_IS_STAFF,
                        new OfficeAppointed(SCHOOL, ANNA, Office.DIRECTOR, "15", EARLIER))
                .when(appoints(ANNA, Office.DEPUTY_DIRECTOR, OPERATOR))
                .thenRefused(OFFICE_ALREADY_HELD);
    }

    @Test
    @Tag("MEM-03")
    void neither_administrators_nor_deputies_appoint_the_direction_and_nobody_oneself() {
        given(SCHOOL_REGISTERED, ADMIN_APPOINTED, ANNA_REGISTERED, ANNA_IS_STAFF)
                .when(appoints(ANNA, Office.DEPUTY_DIRECTOR, ADMIN))
                .thenRefused(NOT_AUTHORISED);
        given(SCHOOL_REGISTERED, DIRECTOR_APPOINTED, ANNA_REGISTERED)
                .when(appoints(ANNA, Office.DIRECTOR, BORIS))
                .thenRefused(NOT_AUTHORISED);
        given(SCHOOL_REGISTERED, ANNA_DEPUTY, ADMIN_REGISTERED)
                .when(appoints(ADMIN, Office.DEPUTY_DIRECTOR, ANNA))
                .thenRefused(NOT_AUTHORISED);
        given(SCHOOL_REGISTERED, ANNA_REGISTERED, OTHER_ADMIN_APPOINTED)
                .when(appoints(ANNA, Office.DEPUTY_DIRECTOR, STRANGER))
                .thenRefused(NOT_FOUND);
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED)
                .when(appoints(OPERATOR, Office.DIRECTOR, OPERATOR))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void children_strangers_and_those_who_left_hold_no_office() {
        var school = given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, MIA_REGISTERED, ANNA_REGISTERED);
        school.when(appoints(MIA, Office.DIRECTOR, OPERATOR)).thenRefused(NOT_FOUND);
        school.when(appoints(STRANGER, Office.DIRECTOR, OPERATOR)).thenRefused(NOT_FOUND);
        school.and(new AccountClosed(ANNA, EARLIER))
                .when(appoints(ANNA, Office.DIRECTOR, OPERATOR))
                .thenRefused(NOT_FOUND);
        given(OPERATOR_APPOINTED, ANNA_REGISTERED)
                .when(appoints(ANNA, Office.DIRECTOR, OPERATOR))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void appointing_twice_changes_nothing() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, ANNA_REGISTERED)
                .after(appoints(ANNA, Office.DIRECTOR, OPERATOR))
                .when(appoints(ANNA, Office.DIRECTOR, OPERATOR))
                .thenNothingHappens();
    }

    private static AppointOffice appoints(AccountId account, Office office, AccountId by) {
        return new AppointOffice(SCHOOL, account, office, "20", by, NOW);
    }
}
