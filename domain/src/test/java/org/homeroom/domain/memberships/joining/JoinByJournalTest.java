package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.ROSTER_ANNA;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.PARTICIPATION_DECLINED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.OTHER_MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.approved;
import static org.homeroom.domain.memberships.joining.Joining.registered;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.JOURNAL_NOT_LINKED;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.PARENT_WITHOUT_CHILD;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.ROLE_NOT_PLAUSIBLE;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;
import static org.homeroom.domain.memberships.roster.RosterRefusal.NOT_IN_ROSTER;

import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.AccountEvent.JournalIdentityLinked;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.JournalSubject;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinByJournalTest {

    private static final JournalSubject SUBJECT = new JournalSubject("journal-1");
    private static final JournalIdentityLinked LINKED = new JournalIdentityLinked(MIA, SUBJECT, EARLIER);
    private static final LocalDate BORN = LocalDate.parse("2016-05-01");
    private static final RosterEnrolmentListed IN_5A = new RosterEnrolmentListed(
            ROSTER_MIA, CLASS, SCHOOL, IMPORT, ClassKind.HOMEROOM, RosterRole.PUPIL, false, EARLIER);

    @Test
    @Tag("MEM-11")
    void a_linked_record_of_the_roster_is_evidence_for_exactly_its_school_class_and_role() {
        school(RosterRole.PUPIL)
                .and(LINKED, IN_5A)
                .when(joins(MIA))
                .then(
                        new RosterPersonBound(MIA, ROSTER_MIA, SCHOOL, null, SUBJECT, NOW),
                        new ProfileCompleted(MIA, Personal.of(MIA, MIAS_NAME), Personal.of(MIA, BORN), NOW),
                        new MembershipApproved(MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.JOURNAL, NOW),
                        new PupilEnrolled(MIA, CLASS, SCHOOL, ClassKind.HOMEROOM, NOW));
    }

    @Test
    @Tag("MEM-11")
    void once_is_enough_and_whoever_has_left_comes_back_with_a_new_membership() {
        var joined = school(RosterRole.PUPIL).and(LINKED, IN_5A).after(joins(MIA));
        joined.when(joins(MIA)).thenNothingHappens();
        joined.and(new MembershipEnded(MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, NOW))
                .when(new JoinByJournal(MIA, SUBJECT, ROSTER_MIA, SCHOOL, OTHER_MEMBERSHIP, NOW))
                .then(
                        new ProfileCompleted(MIA, Personal.of(MIA, MIAS_NAME), Personal.of(MIA, BORN), NOW),
                        new MembershipApproved(
                                OTHER_MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.JOURNAL, NOW),
                        new PupilEnrolled(MIA, CLASS, SCHOOL, ClassKind.HOMEROOM, NOW));
    }

    @Test
    @Tag("MEM-11")
    void a_teacher_takes_the_classes_of_the_roster() {
        given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, registered(TEACHER, AccountKind.ADULT), listed(RosterRole.TEACHER))
                .and(new JournalIdentityLinked(TEACHER, SUBJECT, EARLIER))
                .and(new RosterEnrolmentListed(
                        ROSTER_MIA, CLASS, SCHOOL, IMPORT, ClassKind.HOMEROOM, RosterRole.TEACHER, true, EARLIER))
                .when(joins(TEACHER))
                .then(
                        new RosterPersonBound(TEACHER, ROSTER_MIA, SCHOOL, null, SUBJECT, NOW),
                        new ProfileCompleted(TEACHER, Personal.of(TEACHER, MIAS_NAME), Personal.of(TEACHER, BORN), NOW),
                        new MembershipApproved(
                                MEMBERSHIP, TEACHER, SCHOOL, Role.TEACHER, ApprovalEvidence.JOURNAL, NOW),
                        new HomeroomTeacherAssigned(CLASS, SCHOOL, TEACHER, NOW));
    }

    @Test
    @Tag("MEM-11")
    @Tag("CHT-22")
    void without_a_link_to_the_journal_or_with_anothers_nobody_joins() {
        school(RosterRole.PUPIL).and(IN_5A).when(joins(MIA)).thenRefused(JOURNAL_NOT_LINKED);
        school(RosterRole.PUPIL)
                .and(new JournalIdentityLinked(ANNA, SUBJECT, EARLIER))
                .when(joins(MIA))
                .thenRefused(JOURNAL_NOT_LINKED);
        given(LINKED).when(joins(MIA)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-11")
    void whom_the_schools_roster_does_not_know_is_not_taken_in() {
        given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, MIA_REGISTERED, LINKED)
                .when(joins(MIA))
                .thenRefused(NOT_IN_ROSTER);
    }

    @Test
    @Tag("MEM-11")
    void one_person_one_account_and_one_account_one_person() {
        school(RosterRole.PUPIL)
                .and(LINKED, new RosterPersonBound(BORIS, ROSTER_MIA, SCHOOL, INVITATION, EARLIER))
                .when(joins(MIA))
                .thenRefused(ALREADY_A_MEMBER);
        school(RosterRole.PUPIL)
                .and(LINKED, new RosterPersonBound(MIA, ROSTER_ANNA, SCHOOL, INVITATION, EARLIER))
                .when(joins(MIA))
                .thenRefused(ALREADY_A_MEMBER);
        school(RosterRole.PUPIL)
                .and(LINKED, approved(MIA, Role.STUDENT))
                .when(joins(MIA))
                .thenRefused(ALREADY_A_MEMBER);
    }

    @Test
    @Tag("ACC-11")
    @Tag("CON-10")
    void a_childs_account_is_a_pupils_and_a_parent_needs_a_verified_child() {
        school(RosterRole.TEACHER).and(LINKED).when(joins(MIA)).thenRefused(ROLE_NOT_PLAUSIBLE);
        given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, ANNA_REGISTERED, listed(RosterRole.GUARDIAN))
                .and(new JournalIdentityLinked(ANNA, SUBJECT, EARLIER))
                .when(joins(ANNA))
                .thenRefused(PARENT_WITHOUT_CHILD);
    }

    @Test
    @Tag("CON-03")
    void whoever_does_not_want_to_take_part_and_no_school_before_its_time() {
        school(RosterRole.PUPIL)
                .and(LINKED, new ParticipationDeclined(MIA.asChild(), SCHOOL, null, EARLIER))
                .when(joins(MIA))
                .thenRefused(PARTICIPATION_DECLINED);
        given(SCHOOL_REGISTERED, MIA_REGISTERED, listed(RosterRole.PUPIL), LINKED)
                .when(joins(MIA))
                .thenRefused(SCHOOL_NOT_ACTIVATED);
    }

    private static Scenario school(RosterRole role) {
        return given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, MIA_REGISTERED, listed(role));
    }

    private static RosterPersonListed listed(RosterRole role) {
        return new RosterPersonListed(
                ROSTER_MIA,
                SCHOOL,
                IMPORT,
                role,
                Personal.of(ROSTER_MIA, MIAS_NAME),
                Personal.of(ROSTER_MIA, BORN),
                EARLIER);
    }

    private static JoinByJournal joins(AccountId who) {
        return new JoinByJournal(who, SUBJECT, ROSTER_MIA, SCHOOL, MEMBERSHIP, NOW);
    }
}
