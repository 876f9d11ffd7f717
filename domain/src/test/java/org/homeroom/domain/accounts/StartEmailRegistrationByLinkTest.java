package org.homeroom.domain.accounts;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_ISSUER_NOT_AUTHORISED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_REVOKED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_SCOPE_MISMATCH;

import java.time.Duration;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactConfirmed;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.EmailHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationNamed;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationRevoked;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationTaken;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartEmailRegistrationByLinkTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(9, 1));
    private static final EmailHash EMAIL = new EmailHash("email-1");
    private static final Digest CODE = new Digest("123456");
    private static final InvitedTo TO_2B = new InvitedTo(INVITATION, SCHOOL, CLASS, Role.STUDENT, TEACHER);
    private static final ConfirmationCodeIssued SENT = new ConfirmationCodeIssued(
            ATTEMPT, EMAIL, CodePurpose.REGISTRATION, CODE, NOW.plus(AccountTerms.DEFAULT.codeLifetime()), NOW);
    private static final Event[] ACCEPTED = {
        new OpenInvitationNamed(ATTEMPT, INVITATION, SCHOOL, CLASS, OfficerId.of(TEACHER), NOW),
        new RegistrationStarted(ATTEMPT, EMAIL, AccountKind.CHILD, NOW),
        SENT
    };

    @Test
    @Tag("ACC-05")
    @Tag("ACC-07")
    @Tag("S-04")
    void a_pupil_with_the_link_to_2B_gets_a_code_by_mail() {
        given(grade(2), TEACHER_ASSIGNED, issued(CLASS, Role.STUDENT))
                .when(asks(TO_2B))
                .then(ACCEPTED);
    }

    @Test
    @Tag("ACC-07")
    @Tag("S-04")
    void the_right_code_makes_the_account_which_wants_the_place_in_2B_and_no_other() {
        var account = Personal.of(MIA, "mia@school.example");
        var session = new SessionId(new UUID(9, 2));
        given(grade(2), TEACHER_ASSIGNED, issued(CLASS, Role.STUDENT))
                .after(asks(TO_2B))
                .when(new ConfirmContact(ATTEMPT, EMAIL, account, CODE, MIA, session, AccountTerms.DEFAULT, NOW))
                .then(
                        new ContactConfirmed(ATTEMPT, EMAIL, NOW),
                        new AccountRegistered(MIA, EMAIL, AccountKind.CHILD, account, NOW),
                        new SessionOpened(session, MIA, NOW),
                        new OpenInvitationTaken(MIA, INVITATION, SCHOOL, CLASS, OfficerId.of(TEACHER), NOW));
    }

    @Test
    @Tag("ACC-05")
    @Tag("S-06")
    void pupils_of_higher_grades_have_phones() {
        given(grade(4), TEACHER_ASSIGNED, issued(CLASS, Role.STUDENT))
                .when(asks(TO_2B))
                .then(ACCEPTED);
        for (var grade : new Integer[] {5, 7, null}) {
            given(grade(grade), TEACHER_ASSIGNED, issued(CLASS, Role.STUDENT))
                    .when(asks(TO_2B))
                    .thenRefused(EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE);
        }
    }

    @Test
    @Tag("ACC-26")
    void only_pupils_and_only_by_the_link_to_a_class() {
        given(grade(2), TEACHER_ASSIGNED, issued(CLASS, Role.PARENT))
                .when(asks(new InvitedTo(INVITATION, SCHOOL, CLASS, Role.PARENT, TEACHER)))
                .thenRefused(INVITATION_SCOPE_MISMATCH);
        given(grade(2), ADMIN_APPOINTED)
                .and(new OpenInvitationIssued(
                        INVITATION,
                        SCHOOL,
                        null,
                        Role.STUDENT,
                        9,
                        OfficerId.of(ADMIN),
                        NOW.plus(Duration.ofDays(1)),
                        EARLIER))
                .when(asks(new InvitedTo(INVITATION, SCHOOL, null, Role.STUDENT, ADMIN)))
                .thenRefused(INVITATION_SCOPE_MISMATCH);
    }

    @Test
    @Tag("ACC-06")
    @Tag("S-07")
    void a_link_that_does_not_serve_gets_nobody_a_code() {
        given(grade(2), TEACHER_ASSIGNED, issued(CLASS, Role.STUDENT))
                .and(new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, EARLIER))
                .when(asks(TO_2B))
                .thenRefused(INVITATION_ISSUER_NOT_AUTHORISED);
        given(grade(2), TEACHER_ASSIGNED, issued(CLASS, Role.STUDENT))
                .and(new OpenInvitationRevoked(INVITATION, SCHOOL, OfficerId.of(TEACHER), TEACHER, EARLIER))
                .when(asks(TO_2B))
                .thenRefused(INVITATION_REVOKED);
        given(grade(2), TEACHER_ASSIGNED).when(asks(TO_2B)).thenRefused(INVITATION_INVALID);
    }

    @Test
    @Tag("ACC-09")
    void not_too_many_codes_in_an_hour() {
        given(grade(2), TEACHER_ASSIGNED, issued(CLASS, Role.STUDENT), SENT, SENT, SENT, SENT, SENT)
                .when(asks(TO_2B))
                .thenRefused(CODE_TOO_MANY_SENDS);
    }

    private static ClassCreated grade(@Nullable Integer parallel) {
        return new ClassCreated(CLASS, SCHOOL, YEAR, ClassKind.HOMEROOM, parallel, "Б", EARLIER);
    }

    private static OpenInvitationIssued issued(ClassId theClass, Role role) {
        return new OpenInvitationIssued(
                INVITATION, SCHOOL, theClass, role, 9, OfficerId.of(TEACHER), NOW.plus(Duration.ofDays(1)), EARLIER);
    }

    private static StartEmailRegistrationByLink asks(InvitedTo invited) {
        return new StartEmailRegistrationByLink(
                ATTEMPT, EMAIL, invited, CODE, AccountTerms.DEFAULT, EmailTerms.DEFAULT, NOW);
    }
}
