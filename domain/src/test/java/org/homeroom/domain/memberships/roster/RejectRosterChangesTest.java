package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.roster.RosterRefusal.PROPOSAL_DECIDED;
import static org.homeroom.domain.memberships.roster.Rosters.approved;
import static org.homeroom.domain.memberships.roster.Rosters.imported;
import static org.homeroom.domain.memberships.roster.Rosters.proposed;

import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeRejected;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RejectRosterChangesTest {

    private static final RejectRosterChanges REJECTS = new RejectRosterChanges(IMPORT, SCHOOL, ADMIN, NOW);

    @Test
    @Tag("F-21")
    void an_administrator_rejects_a_proposal_once() {
        given(ADMIN_APPOINTED, proposed(1, 0)).when(REJECTS).then(new RosterChangeRejected(IMPORT, SCHOOL, ADMIN, NOW));
        given(ADMIN_APPOINTED, proposed(1, 0)).after(REJECTS).when(REJECTS).thenNothingHappens();
    }

    @Test
    void what_was_approved_is_not_rejected() {
        given(ADMIN_APPOINTED, proposed(1, 0), approved(false, 1)).when(REJECTS).thenRefused(PROPOSAL_DECIDED);
        given(ADMIN_APPOINTED, proposed(1, 0), approved(false, 1), imported())
                .when(REJECTS)
                .thenRefused(PROPOSAL_DECIDED);
    }

    @Test
    void the_direction_decides_like_an_administrator_and_a_teacher_does_not() {
        given(DIRECTOR_APPOINTED, proposed(1, 0))
                .when(new RejectRosterChanges(IMPORT, SCHOOL, BORIS, NOW))
                .then(new RosterChangeRejected(IMPORT, SCHOOL, BORIS, NOW));
        given(TEACHER_ASSIGNED, proposed(1, 0))
                .when(new RejectRosterChanges(IMPORT, SCHOOL, TEACHER, NOW))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("MEM-08")
    void for_everybody_but_its_administrator_there_is_no_proposal() {
        given(ADMIN_APPOINTED, proposed(1, 0))
                .when(new RejectRosterChanges(IMPORT, SCHOOL, STRANGER, NOW))
                .thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED, proposed(1, 0), new AdministratorDismissed(SCHOOL, ADMIN, NOW))
                .when(REJECTS)
                .thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED).when(REJECTS).thenRefused(NOT_FOUND);
    }
}
