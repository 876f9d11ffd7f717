package org.homeroom.domain.memberships.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PHONE;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.ROSTER_ANNA;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.ROSTER_TEACHER;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXHAUSTED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXPIRED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_SCOPE_MISMATCH;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BindToRosterTest {

    private static final MembershipId MEMBERSHIP = new MembershipId(new UUID(8, 1));
    private static final Instant EXPIRY = NOW.plusSeconds(60);
    private static final InvitationIssued INVITED = invited(ROSTER_MIA);
    private static final RosterPersonListed MIA_LISTED = listed(ROSTER_MIA, RosterRole.PUPIL);
    private static final RosterEnrolmentListed MIA_IN_5A =
            enrolled(ROSTER_MIA, RosterRole.PUPIL, ClassKind.HOMEROOM, false);
    private static final RosterPersonBound BOUND = new RosterPersonBound(MIA, ROSTER_MIA, SCHOOL, INVITATION, NOW);

    @Test
    @Tag("F-21")
    void what_the_roster_has_ended_is_not_taken() {
        var ended = new RosterEnrolmentEnded(ROSTER_MIA, CLASS, SCHOOL, IMPORT, RosterRole.PUPIL, null, NOW);
        assertThat(given(MIA_REGISTERED, MIA_LISTED, MIA_IN_5A, INVITED, ended)
                        .when(binds(MIA, ROSTER_MIA, NOW))
                        .outcome()
                        .events())
                .hasAtLeastOneElementOfType(MembershipApproved.class)
                .doesNotHaveAnyElementsOfTypes(PupilEnrolled.class);
        given(MIA_REGISTERED, MIA_LISTED, INVITED, new RosterPersonWithdrawn(ROSTER_MIA, SCHOOL, IMPORT, null, NOW))
                .when(binds(MIA, ROSTER_MIA, NOW))
                .thenRefused(INVITATION_INVALID);
    }

    @Test
    @Tag("F-21")
    void who_was_withdrawn_and_is_listed_again_binds_anew() {
        var withdrawn = new RosterPersonWithdrawn(ROSTER_MIA, SCHOOL, IMPORT, MIA, NOW);
        assertThat(given(MIA_REGISTERED, MIA_LISTED, INVITED, BOUND, withdrawn, MIA_LISTED)
                        .when(binds(MIA, ROSTER_MIA, NOW))
                        .outcome()
                        .events())
                .contains(BOUND);
    }

    @Test
    @Tag("ACC-19")
    @Tag("MEM-10")
    @Tag("MEM-11")
    void a_pupil_with_an_invitation_takes_name_birth_date_membership_and_places_from_the_roster() {
        given(MIA_REGISTERED, MIA_LISTED, MIA_IN_5A, INVITED)
                .when(binds(MIA, ROSTER_MIA, NOW))
                .then(
                        BOUND,
                        new ProfileCompleted(
                                MIA, Personal.of(MIA, MIAS_NAME), Personal.of(MIA, LocalDate.parse("2016-05-01")), NOW),
                        new MembershipApproved(MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, NOW),
                        new PupilEnrolled(MIA, CLASS, SCHOOL, ClassKind.HOMEROOM, NOW));
    }

    @Test
    @Tag("ACC-19")
    void what_the_school_knows_replaces_what_was_said_before() {
        var said = new ProfileCompleted(MIA, Personal.of(MIA, new PersonName("Звезда", "Мия", null)), null, EARLIER);
        assertThat(given(MIA_REGISTERED, said, MIA_LISTED, INVITED)
                        .when(binds(MIA, ROSTER_MIA, NOW))
                        .outcome()
                        .events())
                .contains(new ProfileCompleted(
                        MIA, Personal.of(MIA, MIAS_NAME), Personal.of(MIA, LocalDate.parse("2016-05-01")), NOW));
    }

    @Test
    @Tag("MEM-06")
    void the_leading_teacher_of_a_home_class_becomes_its_homeroom_teacher() {
        placed(enrolled(ROSTER_TEACHER, RosterRole.TEACHER, ClassKind.HOMEROOM, true))
                .contains(
                        new MembershipApproved(MEMBERSHIP, TEACHER, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, NOW),
                        new HomeroomTeacherAssigned(CLASS, SCHOOL, TEACHER, NOW));
    }

    @Test
    @Tag("MEM-06")
    void every_other_teacher_of_a_class_becomes_a_subject_teacher() {
        var subjectTeacher = new SubjectTeacherAssigned(CLASS, SCHOOL, TEACHER, NOW);
        placed(enrolled(ROSTER_TEACHER, RosterRole.TEACHER, ClassKind.HOMEROOM, false))
                .contains(subjectTeacher);
        placed(enrolled(ROSTER_TEACHER, RosterRole.TEACHER, ClassKind.LESSON, true))
                .contains(subjectTeacher);
    }

    @Test
    @Tag("CON-10")
    void a_guardian_of_the_roster_is_no_parent_before_the_school_has_verified_it() {
        assertThat(given(ANNA_REGISTERED, listed(ROSTER_ANNA, RosterRole.GUARDIAN), invited(ROSTER_ANNA))
                        .when(binds(ANNA, ROSTER_ANNA, NOW))
                        .outcome()
                        .events())
                .contains(new RosterPersonBound(ANNA, ROSTER_ANNA, SCHOOL, INVITATION, NOW))
                .noneMatch(MembershipApproved.class::isInstance);
    }

    @Test
    @Tag("MEM-10")
    void without_the_schools_invitation_nobody_is_bound() {
        given(MIA_REGISTERED, MIA_LISTED).when(binds(MIA, ROSTER_MIA, NOW)).thenRefused(INVITATION_INVALID);
        given(MIA_REGISTERED, INVITED).when(binds(MIA, ROSTER_MIA, NOW)).thenRefused(INVITATION_INVALID);
    }

    @Test
    @Tag("MEM-10")
    void an_invitation_for_somebody_else_or_of_another_school_does_not_serve() {
        given(MIA_REGISTERED, MIA_LISTED, invited(ROSTER_ANNA))
                .when(binds(MIA, ROSTER_MIA, NOW))
                .thenRefused(INVITATION_INVALID);
        given(
                        MIA_REGISTERED,
                        MIA_LISTED,
                        new InvitationIssued(INVITATION, ROSTER_MIA, OTHER_SCHOOL, TEACHER, EXPIRY, EARLIER))
                .when(binds(MIA, ROSTER_MIA, NOW))
                .thenRefused(INVITATION_INVALID);
    }

    @Test
    @Tag("MEM-10")
    void an_invitation_is_good_until_its_very_last_instant() {
        var history = given(MIA_REGISTERED, MIA_LISTED, INVITED);
        assertThat(history.when(binds(MIA, ROSTER_MIA, EXPIRY.minusNanos(1)))
                        .outcome()
                        .events())
                .hasSize(3);
        history.when(binds(MIA, ROSTER_MIA, EXPIRY)).thenRefused(INVITATION_EXPIRED);
    }

    @Test
    @Tag("MEM-10")
    void a_person_of_the_roster_is_bound_once() {
        var history = given(MIA_REGISTERED, MIA_LISTED, INVITED)
                .and(new RosterPersonBound(STRANGER, ROSTER_MIA, SCHOOL, INVITATION, EARLIER));
        history.when(binds(MIA, ROSTER_MIA, NOW)).thenRefused(INVITATION_EXHAUSTED);
        history.when(binds(MIA, ROSTER_MIA, EXPIRY)).thenRefused(INVITATION_EXHAUSTED);
    }

    @Test
    void binding_twice_changes_nothing_even_after_the_invitation_has_expired() {
        given(MIA_REGISTERED, MIA_LISTED, INVITED)
                .after(binds(MIA, ROSTER_MIA, NOW))
                .when(binds(MIA, ROSTER_MIA, EXPIRY))
                .thenNothingHappens();
    }

    @Test
    @Tag("ACC-26")
    @Tag("MEM-10")
    void a_pupils_invitation_is_for_a_childs_account_and_a_teachers_for_an_adults() {
        given(ANNA_REGISTERED, MIA_LISTED, INVITED)
                .when(binds(ANNA, ROSTER_MIA, NOW))
                .thenRefused(INVITATION_SCOPE_MISMATCH);
        for (var role : List.of(RosterRole.TEACHER, RosterRole.GUARDIAN)) {
            given(MIA_REGISTERED, listed(ROSTER_TEACHER, role), invited(ROSTER_TEACHER))
                    .when(binds(MIA, ROSTER_TEACHER, NOW))
                    .thenRefused(INVITATION_SCOPE_MISMATCH);
        }
        given(MIA_LISTED, INVITED).when(binds(MIA, ROSTER_MIA, NOW)).thenRefused(INVITATION_SCOPE_MISMATCH);
    }

    @Test
    void an_account_is_one_person_of_a_school() {
        given(MIA_REGISTERED, MIA_LISTED, INVITED)
                .and(new RosterPersonBound(MIA, ROSTER_ANNA, SCHOOL, INVITATION, EARLIER))
                .when(binds(MIA, ROSTER_MIA, NOW))
                .thenRefused(ALREADY_A_MEMBER);
    }

    @Test
    void an_account_may_be_a_person_of_another_school_too() {
        assertThat(given(MIA_REGISTERED, MIA_LISTED, INVITED)
                        .and(new RosterPersonBound(MIA, ROSTER_ANNA, OTHER_SCHOOL, INVITATION, EARLIER))
                        .when(binds(MIA, ROSTER_MIA, NOW))
                        .outcome()
                        .events())
                .contains(BOUND);
    }

    private static ListAssert<Event> placed(RosterEnrolmentListed line) {
        var registered = new AccountRegistered(
                TEACHER, OTHER_PHONE, AccountKind.ADULT, Personal.of(TEACHER, "+79000000009"), EARLIER);
        return assertThat(given(registered, listed(ROSTER_TEACHER, RosterRole.TEACHER), line, invited(ROSTER_TEACHER))
                .when(binds(TEACHER, ROSTER_TEACHER, NOW))
                .outcome()
                .events());
    }

    private static InvitationIssued invited(RosterId person) {
        return new InvitationIssued(INVITATION, person, SCHOOL, TEACHER, EXPIRY, EARLIER);
    }

    private static RosterPersonListed listed(RosterId person, RosterRole role) {
        return new RosterPersonListed(
                person,
                SCHOOL,
                IMPORT,
                role,
                Personal.of(person, MIAS_NAME),
                role == RosterRole.PUPIL ? Personal.of(person, LocalDate.parse("2016-05-01")) : null,
                EARLIER);
    }

    private static RosterEnrolmentListed enrolled(RosterId person, RosterRole role, ClassKind kind, boolean leading) {
        return new RosterEnrolmentListed(person, CLASS, SCHOOL, IMPORT, kind, role, leading, EARLIER);
    }

    private static BindToRoster binds(AccountId account, RosterId person, Instant at) {
        return new BindToRoster(account, INVITATION, person, SCHOOL, MEMBERSHIP, at);
    }
}
