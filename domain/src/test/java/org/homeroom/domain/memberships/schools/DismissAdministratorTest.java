package org.homeroom.domain.memberships.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DismissAdministratorTest {

    private static final AdministratorAppointed ANNA_TOO = new AdministratorAppointed(SCHOOL, ANNA, "16", EARLIER);

    @Test
    @Tag("MEM-04")
    void the_direction_dismisses_by_order_while_somebody_else_administers() {
        given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, DIRECTOR_APPOINTED, ADMIN_APPOINTED, ANNA_TOO)
                .when(dismisses(ADMIN, BORIS))
                .then(new AdministratorDismissed(SCHOOL, ADMIN, "22", NOW));
    }

    @Test
    @Tag("MEM-04")
    @Tag("S-20")
    void a_school_in_use_never_loses_its_last_administrator() {
        var alone = given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, OPERATOR_APPOINTED, DIRECTOR_APPOINTED, ADMIN_APPOINTED);
        alone.when(dismisses(ADMIN, BORIS)).thenRefused(LAST_ADMINISTRATOR);
        alone.when(dismisses(ADMIN, OPERATOR)).thenRefused(LAST_ADMINISTRATOR);
        alone.when(dismisses(ADMIN, ADMIN)).thenRefused(LAST_ADMINISTRATOR);
    }

    @Test
    @Tag("S-20")
    void two_who_dismiss_each_other_meet_and_the_second_fails() {
        var deputies = given(
                SCHOOL_REGISTERED,
                SCHOOL_ACTIVATED,
                ADMIN_APPOINTED,
                ANNA_TOO,
                new OfficeAppointed(SCHOOL, ADMIN, Office.DEPUTY_DIRECTOR, "15", EARLIER),
                new OfficeAppointed(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, "15", EARLIER));
        deputies.after(dismisses(ADMIN, ANNA)).when(dismisses(ANNA, ADMIN)).thenRefused(LAST_ADMINISTRATOR);
        assertThat(dismisses(ANNA, ADMIN)
                        .model()
                        .boundary()
                        .contains(new AdministratorDismissed(SCHOOL, ADMIN, "22", NOW)))
                .isTrue();
    }

    @Test
    void before_a_school_is_in_use_it_may_be_without_anybody() {
        given(SCHOOL_REGISTERED, OPERATOR_APPOINTED, ADMIN_APPOINTED)
                .when(dismisses(ADMIN, OPERATOR))
                .then(new AdministratorDismissed(SCHOOL, ADMIN, "22", NOW));
    }

    @Test
    void an_administrator_lays_the_office_down_and_dismisses_no_other() {
        var two = given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, ADMIN_APPOINTED, ANNA_TOO);
        two.when(dismisses(ADMIN, ADMIN)).then(new AdministratorDismissed(SCHOOL, ADMIN, "22", NOW));
        two.when(dismisses(ANNA, ADMIN)).thenRefused(NOT_AUTHORISED);
        two.when(dismisses(ANNA, STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    void dismissing_twice_changes_nothing() {
        given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, DIRECTOR_APPOINTED, ADMIN_APPOINTED, ANNA_TOO)
                .after(dismisses(ADMIN, BORIS))
                .when(dismisses(ADMIN, BORIS))
                .thenNothingHappens();
    }

    private static DismissAdministrator dismisses(AccountId account, AccountId by) {
        return new DismissAdministrator(SCHOOL, account, "22", by, NOW);
    }
}
