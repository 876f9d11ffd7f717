package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_DISMISSED;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AuditorAssigned;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignAuditorTest {

    @Test
    void an_administrator_lets_an_adult_ask_what_happened() {
        given(ADMIN_APPOINTED, ANNA_REGISTERED).when(assigns(ANNA, ADMIN)).then(new AuditorAssigned(SCHOOL, ANNA, NOW));
    }

    @Test
    @Tag("MEM-01")
    void an_administrator_of_another_school_finds_nothing_here() {
        given(OTHER_ADMIN_APPOINTED, ANNA_REGISTERED)
                .when(assigns(ANNA, STRANGER))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-03")
    void the_direction_assigns_too_and_whoever_left_the_office_does_not() {
        given(DIRECTOR_APPOINTED, ANNA_REGISTERED)
                .when(assigns(ANNA, BORIS))
                .then(new AuditorAssigned(SCHOOL, ANNA, NOW));
        given(ADMIN_APPOINTED, ADMIN_DISMISSED, ANNA_REGISTERED)
                .when(assigns(ANNA, ADMIN))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void nobody_lets_oneself_ask() {
        given(ADMIN_APPOINTED, ADMIN_REGISTERED).when(assigns(ADMIN, ADMIN)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void a_child_or_nobody_at_all_is_no_auditor() {
        given(ADMIN_APPOINTED, MIA_REGISTERED).when(assigns(MIA, ADMIN)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED).when(assigns(ANNA, ADMIN)).thenRefused(NOT_FOUND);
    }

    @Test
    void assigning_twice_changes_nothing() {
        given(ADMIN_APPOINTED, ANNA_REGISTERED)
                .after(assigns(ANNA, ADMIN))
                .when(assigns(ANNA, ADMIN))
                .thenNothingHappens();
    }

    private static AssignAuditor assigns(AccountId auditor, AccountId by) {
        return new AssignAuditor(SCHOOL, auditor, by, NOW);
    }
}
