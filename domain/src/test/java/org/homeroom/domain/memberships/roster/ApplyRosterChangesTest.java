package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.roster.RosterRefusal.IMPORT_IN_PROGRESS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.PROPOSAL_DECIDED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.PROPOSAL_EXPIRED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.PROPOSAL_OUTDATED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ROSTER_IMPORT_HALTED;
import static org.homeroom.domain.memberships.roster.Rosters.EARLIER_IMPORT;
import static org.homeroom.domain.memberships.roster.Rosters.FILES;
import static org.homeroom.domain.memberships.roster.Rosters.approved;
import static org.homeroom.domain.memberships.roster.Rosters.imported;
import static org.homeroom.domain.memberships.roster.Rosters.ofPupils;
import static org.homeroom.domain.memberships.roster.Rosters.proposed;
import static org.homeroom.domain.memberships.roster.Rosters.pupils;

import java.time.Duration;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeRejected;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterImportHalted;
import org.homeroom.domain.memberships.facts.RosterHalt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplyRosterChangesTest {

    private static final RosterCounts KNOWN = new RosterCounts(1, 40, 960, 1000, 900);

    @Test
    @Tag("F-21")
    void an_administrator_approves_what_was_proposed() {
        given(ADMIN_APPOINTED, proposed(3, 1)).when(applies(false)).then(approved(false, 3));
        given(ADMIN_APPOINTED, proposed(3, 1)).when(applies(true)).then(approved(true, 4));
    }

    @Test
    @Tag("S-36")
    @Tag("F-21")
    void three_hundred_of_nine_hundred_and_sixty_pupils_are_never_ended_by_one_file() {
        var propose = new ProposeRosterChanges(IMPORT, SCHOOL, ofPupils(660), ADMIN, RosterTerms.DEFAULT, NOW);
        given(ADMIN_APPOINTED, SCHOOL_ACTIVATED)
                .and(pupils(960).toArray(Event[]::new))
                .after(propose)
                .when(applies(true))
                .thenRefusedOnRecord(
                        ROSTER_IMPORT_HALTED,
                        new RosterImportHalted(
                                IMPORT,
                                SCHOOL,
                                RosterHalt.TOO_MANY_ENDINGS,
                                new RosterCounts(0, 0, 300, 0, 0),
                                new RosterCounts(0, 0, 48, 48, 1),
                                NOW));
    }

    @Test
    @Tag("F-21")
    void the_limit_holds_for_people_places_and_guardianships_alike() {
        passes(new RosterCounts(0, 0, 48, 50, 45));
        halts(new RosterCounts(0, 0, 49, 0, 0));
        halts(new RosterCounts(0, 0, 0, 51, 0));
        halts(new RosterCounts(0, 0, 0, 0, 46));
    }

    private static void passes(RosterCounts ended) {
        given(ADMIN_APPOINTED, proposed(ended, KNOWN, 0, 1)).when(applies(true)).then(approved(true, 1));
    }

    private static void halts(RosterCounts ended) {
        given(ADMIN_APPOINTED, proposed(ended, KNOWN, 0, 1))
                .when(applies(true))
                .thenRefusedOnRecord(
                        ROSTER_IMPORT_HALTED,
                        new RosterImportHalted(
                                IMPORT,
                                SCHOOL,
                                RosterHalt.TOO_MANY_ENDINGS,
                                ended,
                                new RosterCounts(0, 0, 48, 50, 45),
                                NOW));
    }

    @Test
    @Tag("F-21")
    void in_a_large_school_a_number_limits_the_share() {
        var known = new RosterCounts(1, 200, 20_000, 20_000, 0);
        given(ADMIN_APPOINTED, proposed(new RosterCounts(0, 0, 201, 0, 0), known, 0, 2))
                .when(applies(true))
                .thenRefusedOnRecord(
                        ROSTER_IMPORT_HALTED,
                        new RosterImportHalted(
                                IMPORT,
                                SCHOOL,
                                RosterHalt.TOO_MANY_ENDINGS,
                                new RosterCounts(0, 0, 201, 0, 0),
                                new RosterCounts(0, 0, 200, 200, 1),
                                NOW));
    }

    @Test
    void without_endings_nothing_is_halted() {
        given(ADMIN_APPOINTED, proposed(new RosterCounts(0, 0, 900, 0, 0), KNOWN, 2, 5))
                .when(applies(false))
                .then(approved(false, 2));
    }

    @Test
    void what_has_no_part_is_done_at_once() {
        given(ADMIN_APPOINTED, proposed(0, 1)).when(applies(false)).then(approved(false, 0), imported());
    }

    @Test
    void what_was_approved_stays_approved_as_it_was() {
        given(ADMIN_APPOINTED, proposed(3, 1), approved(false, 3))
                .when(applies(false))
                .thenNothingHappens();
        given(ADMIN_APPOINTED, proposed(3, 1), approved(false, 3))
                .when(applies(true))
                .thenRefused(PROPOSAL_DECIDED);
        given(ADMIN_APPOINTED, proposed(3, 1), approved(false, 3), imported())
                .when(applies(false))
                .thenNothingHappens();
    }

    @Test
    void what_was_rejected_or_halted_is_over() {
        given(ADMIN_APPOINTED, proposed(3, 1), new RosterChangeRejected(IMPORT, SCHOOL, ADMIN, NOW))
                .when(applies(false))
                .thenRefused(PROPOSAL_DECIDED);
        given(ADMIN_APPOINTED, proposed(new RosterCounts(0, 0, 900, 0, 0), KNOWN, 2, 5))
                .after(applies(true))
                .when(applies(false))
                .thenRefused(PROPOSAL_DECIDED);
    }

    @Test
    void a_proposal_is_outdated_once_something_else_was_approved() {
        var other = new RosterChangeApproved(EARLIER_IMPORT, SCHOOL, false, 1, ADMIN, NOW);
        var done = new RosterImported(EARLIER_IMPORT, SCHOOL, FILES, 1, 1, 1, 1, NOW);
        given(ADMIN_APPOINTED, proposed(3, 1), other).when(applies(false)).thenRefused(IMPORT_IN_PROGRESS);
        given(ADMIN_APPOINTED, proposed(3, 1), other, done).when(applies(false)).thenRefused(PROPOSAL_OUTDATED);
        given(ADMIN_APPOINTED, other, done, proposed(3, 1)).when(applies(false)).then(approved(false, 3));
    }

    @Test
    void a_proposal_is_good_for_thirty_days() {
        var last = NOW.plus(Duration.ofDays(30));
        given(ADMIN_APPOINTED, proposed(3, 1))
                .when(new ApplyRosterChanges(IMPORT, SCHOOL, false, ADMIN, RosterTerms.DEFAULT, last))
                .thenRefused(PROPOSAL_EXPIRED);
        given(ADMIN_APPOINTED, proposed(3, 1))
                .when(new ApplyRosterChanges(IMPORT, SCHOOL, false, ADMIN, RosterTerms.DEFAULT, last.minusMillis(1)))
                .then(new RosterChangeApproved(IMPORT, SCHOOL, false, 3, ADMIN, last.minusMillis(1)));
    }

    @Test
    @Tag("MEM-08")
    void for_everybody_but_its_administrator_there_is_no_proposal() {
        given(ADMIN_APPOINTED, proposed(3, 1))
                .when(new ApplyRosterChanges(IMPORT, SCHOOL, false, STRANGER, RosterTerms.DEFAULT, NOW))
                .thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED, proposed(3, 1), new AdministratorDismissed(SCHOOL, ADMIN, NOW))
                .when(applies(false))
                .thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED).when(applies(false)).thenRefused(NOT_FOUND);
    }

    private static ApplyRosterChanges applies(boolean endings) {
        return new ApplyRosterChanges(IMPORT, SCHOOL, endings, ADMIN, RosterTerms.DEFAULT, NOW);
    }
}
