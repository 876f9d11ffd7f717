package org.homeroom.domain.accounts;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.IMPORT;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_REGISTRATION_NEEDS_INVITATION;
import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXHAUSTED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXPIRED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_ISSUER_NOT_AUTHORISED;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.EmailHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.InvitedPupil;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.EmailRegistrationInvited;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartEmailRegistrationTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(9, 1));
    private static final EmailHash EMAIL = new EmailHash("email-1");
    private static final Digest CODE = new Digest("123456");
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(1));
    private static final InvitedPupil MIA_IN_2B = new InvitedPupil(INVITATION, ROSTER_MIA, SCHOOL, CLASS, TEACHER);

    private static final RosterEnrolmentListed LISTED = new RosterEnrolmentListed(
            ROSTER_MIA, CLASS, SCHOOL, IMPORT, ClassKind.HOMEROOM, RosterRole.PUPIL, false, EARLIER);
    private static final Event[] ACCEPTED = {
        new EmailRegistrationInvited(ATTEMPT, INVITATION, ROSTER_MIA, SCHOOL, NOW),
        new RegistrationStarted(ATTEMPT, EMAIL, AccountKind.CHILD, NOW),
        sent(NOW)
    };

    @Test
    @Tag("ACC-05")
    @Tag("ACC-07")
    @Tag("S-04")
    void a_pupil_of_2B_invited_by_the_homeroom_teacher_gets_a_code_by_mail() {
        given(grade(2), LISTED, TEACHER_ASSIGNED, issuedBy(TEACHER))
                .when(asks(MIA_IN_2B, NOW))
                .then(ACCEPTED);
    }

    @Test
    @Tag("ACC-05")
    void an_administrators_invitation_serves_as_well() {
        var byAdministrator = new InvitedPupil(INVITATION, ROSTER_MIA, SCHOOL, CLASS, ADMIN);
        given(grade(2), LISTED, ADMIN_APPOINTED, issuedBy(ADMIN))
                .when(asks(byAdministrator, NOW))
                .then(ACCEPTED);
    }

    @Test
    @Tag("ACC-06")
    @Tag("S-05")
    void without_an_invitation_nobody_registers_by_mail() {
        given().when(asks(null, NOW)).thenRefused(EMAIL_REGISTRATION_NEEDS_INVITATION);
    }

    @Test
    @Tag("ACC-05")
    @Tag("S-06")
    void pupils_of_the_fifth_grade_and_above_need_a_phone() {
        var known = given(LISTED, TEACHER_ASSIGNED, issuedBy(TEACHER));
        known.and(grade(4)).when(asks(MIA_IN_2B, NOW)).then(ACCEPTED);
        known.and(grade(5)).when(asks(MIA_IN_2B, NOW)).thenRefused(EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE);
        known.and(grade(7)).when(asks(MIA_IN_2B, NOW)).thenRefused(EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE);
        known.and(grade(null)).when(asks(MIA_IN_2B, NOW)).thenRefused(EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE);
    }

    @Test
    @Tag("ACC-05")
    void an_invitation_that_does_not_exist_or_is_for_another_place_does_not_serve() {
        var place = given(grade(2), LISTED, TEACHER_ASSIGNED);
        place.when(asks(MIA_IN_2B, NOW)).thenRefused(INVITATION_INVALID);
        var elsewhere = new InvitedPupil(INVITATION, ROSTER_MIA, SCHOOL, OTHER_CLASS, TEACHER);
        var issued = place.and(issuedBy(TEACHER));
        issued.when(asks(elsewhere, NOW)).thenRefused(INVITATION_INVALID);
        issued.when(asks(new InvitedPupil(INVITATION, ROSTER_MIA, OTHER_SCHOOL, CLASS, TEACHER), NOW))
                .thenRefused(INVITATION_INVALID);
        issued.when(asks(new InvitedPupil(INVITATION, ROSTER_MIA, SCHOOL, CLASS, ADMIN), NOW))
                .thenRefused(INVITATION_INVALID);
    }

    @Test
    @Tag("ACC-05")
    void an_invitation_for_a_teacher_of_the_class_does_not_serve() {
        var leading = new RosterEnrolmentListed(
                ROSTER_MIA, CLASS, SCHOOL, IMPORT, ClassKind.HOMEROOM, RosterRole.TEACHER, true, EARLIER);
        given(grade(2), leading, TEACHER_ASSIGNED, issuedBy(TEACHER))
                .when(asks(MIA_IN_2B, NOW))
                .thenRefused(INVITATION_INVALID);
    }

    @Test
    @Tag("ACC-06")
    @Tag("S-07")
    void whoever_issued_it_must_still_hold_the_office() {
        var issued = given(grade(2), LISTED, issuedBy(TEACHER));
        issued.when(asks(MIA_IN_2B, NOW)).thenRefused(INVITATION_ISSUER_NOT_AUTHORISED);
        issued.and(TEACHER_ASSIGNED, new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW))
                .when(asks(MIA_IN_2B, NOW))
                .thenRefused(INVITATION_ISSUER_NOT_AUTHORISED);
        issued.and(new HomeroomTeacherAssigned(OTHER_CLASS, SCHOOL, TEACHER, NOW))
                .when(asks(MIA_IN_2B, NOW))
                .thenRefused(INVITATION_ISSUER_NOT_AUTHORISED);
    }

    @Test
    @Tag("ACC-06")
    void an_invitation_from_before_issuers_were_kept_does_not_serve() {
        given(grade(2), LISTED, TEACHER_ASSIGNED, issuedBy(null))
                .when(asks(MIA_IN_2B, NOW))
                .thenRefused(INVITATION_ISSUER_NOT_AUTHORISED);
    }

    @Test
    void an_invitation_is_good_until_its_very_last_instant() {
        var known = given(grade(2), LISTED, TEACHER_ASSIGNED, issuedBy(TEACHER));
        known.when(asks(MIA_IN_2B, EXPIRY)).thenRefused(INVITATION_EXPIRED);
    }

    @Test
    void whoever_is_bound_already_needs_no_account() {
        given(grade(2), LISTED, TEACHER_ASSIGNED, issuedBy(TEACHER))
                .and(new RosterPersonBound(STRANGER, ROSTER_MIA, SCHOOL, INVITATION, EARLIER))
                .when(asks(MIA_IN_2B, NOW))
                .thenRefused(INVITATION_EXHAUSTED);
    }

    @Test
    @Tag("ACC-08")
    void that_an_address_is_taken_is_not_told_before_control_of_it_is_proven() {
        given(grade(2), LISTED, TEACHER_ASSIGNED, issuedBy(TEACHER))
                .and(new AccountRegistered(ANNA, EMAIL, AccountKind.CHILD, Personal.of(ANNA, "x@y.example"), EARLIER))
                .when(asks(MIA_IN_2B, NOW))
                .then(ACCEPTED);
    }

    @Test
    @Tag("ACC-09")
    void the_sixth_code_within_an_hour_is_refused() {
        given(grade(2), LISTED, TEACHER_ASSIGNED, issuedBy(TEACHER))
                .and(sent(NOW), sent(NOW), sent(NOW), sent(NOW), sent(NOW))
                .when(asks(MIA_IN_2B, NOW))
                .thenRefused(CODE_TOO_MANY_SENDS);
    }

    private static ConfirmationCodeIssued sent(Instant at) {
        return new ConfirmationCodeIssued(
                ATTEMPT, EMAIL, CodePurpose.REGISTRATION, CODE, at.plus(Duration.ofMinutes(10)), at);
    }

    private static ClassCreated grade(@Nullable Integer grade) {
        return new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, grade, "2Б", EARLIER);
    }

    private static InvitationIssued issuedBy(@Nullable AccountId issuer) {
        return new InvitationIssued(INVITATION, ROSTER_MIA, SCHOOL, issuer, EXPIRY, EARLIER);
    }

    private static StartEmailRegistration asks(@Nullable InvitedPupil invited, Instant at) {
        return new StartEmailRegistration(ATTEMPT, EMAIL, invited, CODE, AccountTerms.DEFAULT, EmailTerms.DEFAULT, at);
    }
}
