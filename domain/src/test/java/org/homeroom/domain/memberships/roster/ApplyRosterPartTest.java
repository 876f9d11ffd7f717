package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.ROSTER_ANNA;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.ROSTER_TEACHER;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.IMPORT_NOT_APPROVED;
import static org.homeroom.domain.memberships.roster.Rosters.MIA_BOUND;
import static org.homeroom.domain.memberships.roster.Rosters.MIA_DECLINED;
import static org.homeroom.domain.memberships.roster.Rosters.MIA_IN_ROSTER;
import static org.homeroom.domain.memberships.roster.Rosters.THIS_YEAR;
import static org.homeroom.domain.memberships.roster.Rosters.approved;
import static org.homeroom.domain.memberships.roster.Rosters.imported;
import static org.homeroom.domain.memberships.roster.Rosters.proposed;

import java.util.List;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApplied;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeRejected;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterGuardianEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterImportHalted;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonLeftOut;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;
import org.homeroom.domain.memberships.facts.RosterHalt;
import org.homeroom.domain.memberships.facts.RosterLeftOut;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.roster.RosterChange.CreateClass;
import org.homeroom.domain.memberships.roster.RosterChange.EndEnrolment;
import org.homeroom.domain.memberships.roster.RosterChange.EndGuardian;
import org.homeroom.domain.memberships.roster.RosterChange.LeaveOut;
import org.homeroom.domain.memberships.roster.RosterChange.ListEnrolment;
import org.homeroom.domain.memberships.roster.RosterChange.ListGuardian;
import org.homeroom.domain.memberships.roster.RosterChange.ListPerson;
import org.homeroom.domain.memberships.roster.RosterChange.OpenYear;
import org.homeroom.domain.memberships.roster.RosterChange.WithdrawPerson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplyRosterPartTest {

    private static final OpenYear OPEN_YEAR = new OpenYear(YEAR, "2026/27", THIS_YEAR.firstDay(), THIS_YEAR.lastDay());
    private static final CreateClass CREATE_5A = new CreateClass(CLASS, YEAR, ClassKind.HOMEROOM, 5, "5А");
    private static final ListPerson LIST_MIA =
            new ListPerson(ROSTER_MIA, RosterRole.PUPIL, MIA_IN_ROSTER.name(), MIA_IN_ROSTER.birthDate(), false);
    private static final ListEnrolment MIA_TO_5A =
            new ListEnrolment(ROSTER_MIA, CLASS, ClassKind.HOMEROOM, RosterRole.PUPIL, false, false);
    private static final ListEnrolment TEACHER_TO_5A =
            new ListEnrolment(ROSTER_TEACHER, CLASS, ClassKind.HOMEROOM, RosterRole.TEACHER, true, false);
    private static final RosterEnrolmentListed MIA_LISTED = new RosterEnrolmentListed(
            ROSTER_MIA, CLASS, SCHOOL, IMPORT, ClassKind.HOMEROOM, RosterRole.PUPIL, false, NOW);

    @Test
    @Tag("F-21")
    void the_changes_of_a_part_go_on_record_and_the_last_part_closes_the_import() {
        given(proposed(2, 0), approved(false, 2))
                .when(part(1, OPEN_YEAR, CREATE_5A))
                .then(
                        new AcademicYearOpened(YEAR, SCHOOL, "2026/27", THIS_YEAR.firstDay(), THIS_YEAR.lastDay(), NOW),
                        new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, 5, "5А", NOW),
                        applied(1, 2));
        given(proposed(2, 0), approved(false, 2), applied(1, 2))
                .when(part(
                        2, LIST_MIA, MIA_TO_5A, new ListGuardian(ROSTER_MIA, ROSTER_ANNA, ContactKind.PARENT, false)))
                .then(
                        new RosterPersonListed(
                                ROSTER_MIA,
                                SCHOOL,
                                IMPORT,
                                RosterRole.PUPIL,
                                MIA_IN_ROSTER.name(),
                                MIA_IN_ROSTER.birthDate(),
                                NOW),
                        MIA_LISTED,
                        new RosterGuardianListed(ROSTER_MIA, ROSTER_ANNA, SCHOOL, IMPORT, ContactKind.PARENT, NOW),
                        applied(2, 2),
                        imported());
    }

    @Test
    @Tag("F-21")
    void after_a_restart_a_part_that_was_applied_changes_nothing() {
        given(proposed(2, 0), approved(false, 2))
                .after(part(1, OPEN_YEAR))
                .when(part(1, OPEN_YEAR))
                .thenNothingHappens();
        given(proposed(1, 0), approved(false, 1))
                .after(part(1, OPEN_YEAR))
                .when(part(1, OPEN_YEAR))
                .thenNothingHappens();
    }

    @Test
    void parts_come_in_their_turn_and_only_when_approved() {
        given(proposed(2, 0)).when(part(1, OPEN_YEAR)).thenRefused(IMPORT_NOT_APPROVED);
        given(proposed(2, 0), approved(false, 2)).when(part(2, OPEN_YEAR)).thenRefused(IMPORT_NOT_APPROVED);
        given(proposed(2, 0), new RosterChangeRejected(IMPORT, SCHOOL, TEACHER, NOW))
                .when(part(1, OPEN_YEAR))
                .thenRefused(IMPORT_NOT_APPROVED);
        given().when(part(1, OPEN_YEAR)).thenRefused(NOT_FOUND);
    }

    @Test
    void who_has_bound_an_account_already_takes_the_new_place_at_once() {
        given(
                        proposed(2, 0),
                        approved(false, 2),
                        MIA_BOUND,
                        new RosterPersonBound(TEACHER, ROSTER_TEACHER, SCHOOL, INVITATION, NOW))
                .when(part(1, MIA_TO_5A, TEACHER_TO_5A))
                .then(
                        MIA_LISTED,
                        new PupilEnrolled(MIA, CLASS, SCHOOL, ClassKind.HOMEROOM, NOW),
                        new RosterEnrolmentListed(
                                ROSTER_TEACHER,
                                CLASS,
                                SCHOOL,
                                IMPORT,
                                ClassKind.HOMEROOM,
                                RosterRole.TEACHER,
                                true,
                                NOW),
                        new HomeroomTeacherAssigned(CLASS, SCHOOL, TEACHER, NOW),
                        applied(1, 2));
    }

    @Test
    @Tag("S-37")
    @Tag("CON-03")
    void who_declined_since_the_proposal_is_left_out_too() {
        given(proposed(2, 0), approved(false, 2), MIA_BOUND, MIA_DECLINED)
                .when(part(1, MIA_TO_5A))
                .then(leftOut(), applied(1, 2));
        given(proposed(2, 0), approved(false, 2))
                .when(part(1, new LeaveOut(ROSTER_MIA, CLASS, RosterLeftOut.PARTICIPATION_DECLINED)))
                .then(leftOut(), applied(1, 2));
    }

    private static RosterPersonLeftOut leftOut() {
        return new RosterPersonLeftOut(ROSTER_MIA, CLASS, SCHOOL, IMPORT, RosterLeftOut.PARTICIPATION_DECLINED, NOW);
    }

    @Test
    @Tag("F-21")
    void what_ends_names_the_account_that_was_bound() {
        given(proposed(0, 1), approved(true, 1), MIA_BOUND)
                .when(part(
                        1,
                        new EndEnrolment(ROSTER_MIA, CLASS, RosterRole.PUPIL, true),
                        new EndGuardian(ROSTER_MIA, ROSTER_ANNA, true),
                        new WithdrawPerson(ROSTER_MIA),
                        new WithdrawPerson(ROSTER_ANNA)))
                .then(
                        new RosterEnrolmentEnded(ROSTER_MIA, CLASS, SCHOOL, IMPORT, RosterRole.PUPIL, MIA, NOW),
                        new RosterGuardianEnded(ROSTER_MIA, ROSTER_ANNA, SCHOOL, IMPORT, NOW),
                        new RosterPersonWithdrawn(ROSTER_MIA, SCHOOL, IMPORT, MIA, NOW),
                        new RosterPersonWithdrawn(ROSTER_ANNA, SCHOOL, IMPORT, null, NOW),
                        applied(1, 1),
                        imported());
    }

    @Test
    void who_was_withdrawn_is_bound_no_more() {
        given(
                        proposed(1, 0),
                        approved(false, 1),
                        MIA_BOUND,
                        new RosterPersonWithdrawn(ROSTER_MIA, SCHOOL, IMPORT, MIA, NOW))
                .when(part(1, MIA_TO_5A))
                .then(MIA_LISTED, applied(1, 1), imported());
    }

    @Test
    @Tag("MEM-05")
    void a_class_of_that_name_made_since_the_proposal_halts_the_import() {
        given(proposed(2, 0), approved(false, 2), CLASS_CREATED)
                .when(part(1, new CreateClass(OTHER_CLASS, YEAR, ClassKind.HOMEROOM, 5, "5а ")))
                .thenRefusedOnRecord(
                        CLASS_ALREADY_EXISTS,
                        new RosterImportHalted(
                                IMPORT,
                                SCHOOL,
                                RosterHalt.CLASS_ALREADY_EXISTS,
                                RosterCounts.NONE,
                                RosterCounts.NONE,
                                NOW));
    }

    private static RosterChangeApplied applied(int part, int of) {
        return new RosterChangeApplied(IMPORT, SCHOOL, part, of, NOW);
    }

    private static ApplyRosterPart part(int number, RosterChange... changes) {
        return new ApplyRosterPart(IMPORT, SCHOOL, number, List.of(changes), NOW);
    }
}
