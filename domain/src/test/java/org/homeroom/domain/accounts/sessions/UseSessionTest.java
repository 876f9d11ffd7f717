package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_DISMISSED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_REQUIRED;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_TERMINATED;
import static org.homeroom.domain.accounts.sessions.Sessions.AT_THE_DESK;
import static org.homeroom.domain.accounts.sessions.Sessions.DESK_SESSION;
import static org.homeroom.domain.accounts.sessions.Sessions.ENABLED;
import static org.homeroom.domain.accounts.sessions.Sessions.FACTOR;
import static org.homeroom.domain.accounts.sessions.Sessions.OFFERED;
import static org.homeroom.domain.accounts.sessions.Sessions.ON_THE_PHONE;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_ENDED;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_SESSION;
import static org.homeroom.domain.accounts.sessions.Sessions.STEP;
import static org.homeroom.domain.accounts.sessions.Sessions.TERMS;
import static org.homeroom.domain.accounts.sessions.Sessions.passed;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorDisabled;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UseSessionTest {

    @Test
    @Tag("ACC-20")
    void an_open_session_is_of_use_and_leaves_nothing_on_record() {
        given(ON_THE_PHONE).when(use(TERMS)).thenNothingHappens();
    }

    @Test
    @Tag("ACC-20")
    @Tag("S-41")
    void a_session_that_was_ended_is_of_no_use_and_the_other_one_still_is() {
        var ended = given(ON_THE_PHONE, AT_THE_DESK, PHONE_ENDED);
        ended.when(use(TERMS)).thenRefused(SESSION_TERMINATED);
        ended.when(new UseSession(DESK_SESSION, MIA, TERMS)).thenNothingHappens();
    }

    @Test
    void nobody_uses_a_session_of_somebody_else_or_one_that_never_was() {
        given(ON_THE_PHONE).when(new UseSession(PHONE_SESSION, STRANGER, TERMS)).thenRefused(SESSION_TERMINATED);
        given().when(use(TERMS)).thenRefused(SESSION_TERMINATED);
    }

    @Test
    @Tag("ACC-22")
    void with_a_second_factor_in_force_a_session_counts_once_it_has_passed_it() {
        var pending = given(OFFERED, ENABLED, ON_THE_PHONE);
        pending.when(use(TERMS)).thenRefused(SECOND_FACTOR_REQUIRED);
        pending.and(passed(DESK_SESSION, STEP)).when(use(TERMS)).thenRefused(SECOND_FACTOR_REQUIRED);
        pending.and(passed(PHONE_SESSION, STEP)).when(use(TERMS)).thenNothingHappens();
    }

    @Test
    @Tag("ACC-22")
    void a_session_from_before_the_second_factor_must_pass_it_too() {
        given(ON_THE_PHONE, OFFERED, ENABLED).when(use(TERMS)).thenRefused(SECOND_FACTOR_REQUIRED);
    }

    @Test
    @Tag("ACC-22")
    void a_second_factor_that_is_only_set_up_or_disabled_again_asks_for_nothing() {
        given(ON_THE_PHONE, OFFERED).when(use(TERMS)).thenNothingHappens();
        given(ON_THE_PHONE, OFFERED, ENABLED, new SecondFactorDisabled(FACTOR, MIA, NOW))
                .when(use(TERMS))
                .thenNothingHappens();
    }

    @Test
    @Tag("ACC-22")
    void terms_can_demand_it_of_administrators_or_of_all_staff() {
        for (var demand : SecondFactorDemand.values()) {
            demanded(demand, MIA, OFFERED, false);
            demanded(demand, TEACHER, TEACHER_ASSIGNED, demand == SecondFactorDemand.STAFF);
            demanded(demand, ADMIN, ADMIN_APPOINTED, demand != SecondFactorDemand.NOBODY);
            demanded(demand, OPERATOR, OPERATOR_APPOINTED, demand != SecondFactorDemand.NOBODY);
        }
    }

    @Test
    @Tag("MEM-17")
    void the_direction_counts_as_administrators_and_whoever_left_the_office_as_nobody() {
        var demand = TERMS.demandingOf(SecondFactorDemand.ADMINISTRATORS);
        var director = given(DIRECTOR_APPOINTED, new SessionOpened(PHONE_SESSION, BORIS, EARLIER));
        director.when(new UseSession(PHONE_SESSION, BORIS, demand)).thenRefused(SECOND_FACTOR_REQUIRED);
        director.and(new OfficeEnded(SCHOOL, BORIS, Office.DIRECTOR, EARLIER))
                .when(new UseSession(PHONE_SESSION, BORIS, demand))
                .thenNothingHappens();
        given(ADMIN_APPOINTED, ADMIN_DISMISSED, new SessionOpened(PHONE_SESSION, ADMIN, EARLIER))
                .when(new UseSession(PHONE_SESSION, ADMIN, demand))
                .thenNothingHappens();
    }

    private static void demanded(SecondFactorDemand demand, AccountId account, Event office, boolean yes) {
        var asked = given(office, new SessionOpened(PHONE_SESSION, account, EARLIER))
                .when(new UseSession(PHONE_SESSION, account, TERMS.demandingOf(demand)));
        if (yes) asked.thenRefused(SECOND_FACTOR_REQUIRED);
        else asked.thenNothingHappens();
    }

    private static UseSession use(SessionTerms terms) {
        return new UseSession(PHONE_SESSION, MIA, terms);
    }
}
