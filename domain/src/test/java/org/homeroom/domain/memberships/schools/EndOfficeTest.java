package org.homeroom.domain.memberships.schools;

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
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndOfficeTest {

    private static final OfficeAppointed ANNA_DEPUTY =
            new OfficeAppointed(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, "15", EARLIER);

    @Test
    @Tag("MEM-17")
    void who_appoints_ends_the_office() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, DIRECTOR_APPOINTED)
                .when(ends(BORIS, Office.DIRECTOR, OPERATOR))
                .then(new OfficeEnded(SCHOOL, BORIS, Office.DIRECTOR, NOW));
        given(SCHOOL_REGISTERED, DIRECTOR_APPOINTED, ANNA_DEPUTY)
                .when(ends(ANNA, Office.DEPUTY_DIRECTOR, BORIS))
                .then(new OfficeEnded(SCHOOL, ANNA, Office.DEPUTY_DIRECTOR, NOW));
    }

    @Test
    @Tag("MEM-17")
    void who_holds_an_office_lays_it_down() {
        given(SCHOOL_REGISTERED, DIRECTOR_APPOINTED)
                .when(ends(BORIS, Office.DIRECTOR, BORIS))
                .then(new OfficeEnded(SCHOOL, BORIS, Office.DIRECTOR, NOW));
    }

    @Test
    void nobody_else_ends_it() {
        var led = given(SCHOOL_REGISTERED, DIRECTOR_APPOINTED, ANNA_DEPUTY, ADMIN_APPOINTED);
        led.when(ends(BORIS, Office.DIRECTOR, ANNA)).thenRefused(NOT_AUTHORISED);
        led.when(ends(ANNA, Office.DEPUTY_DIRECTOR, ADMIN)).thenRefused(NOT_AUTHORISED);
        led.when(ends(BORIS, Office.DIRECTOR, STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    void ending_twice_changes_nothing() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED, DIRECTOR_APPOINTED)
                .after(ends(BORIS, Office.DIRECTOR, OPERATOR))
                .when(ends(BORIS, Office.DIRECTOR, OPERATOR))
                .thenNothingHappens();
    }

    private static EndOffice ends(AccountId account, Office office, AccountId by) {
        return new EndOffice(SCHOOL, account, office, by, NOW);
    }
}
