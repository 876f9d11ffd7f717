package org.homeroom.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.INVITATION;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PHONE;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.School5A.ROSTER_MIA;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_EXPIRED;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_ATTEMPTS;
import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_ALREADY_IN_USE;
import static org.homeroom.domain.accounts.AccountRefusal.OUT_OF_ORDER;
import static org.homeroom.domain.accounts.AccountRefusal.PHONE_ALREADY_IN_USE;
import static org.homeroom.domain.accounts.AccountRefusal.PHONE_OF_ANOTHER_ROLE;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.CodeFailed;
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
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MembershipEvent.EmailRegistrationInvited;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationTaken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmContactTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(9, 1));
    private static final SessionId SESSION = new SessionId(new UUID(9, 3));
    private static final Digest RIGHT = new Digest("right");
    private static final Digest WRONG = new Digest("wrong");
    private static final Personal<String> NUMBER = Personal.of(MIA, "+79000000001");
    private static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(10));

    private static final RegistrationStarted STARTED = new RegistrationStarted(ATTEMPT, PHONE, AccountKind.CHILD, NOW);
    private static final ConfirmationCodeIssued SENT =
            new ConfirmationCodeIssued(ATTEMPT, PHONE, CodePurpose.REGISTRATION, RIGHT, EXPIRY, NOW);
    private static final CodeFailed FAILED = new CodeFailed(ATTEMPT, PHONE, NOW);

    private static final EmailHash EMAIL = new EmailHash("email-1");
    private static final RegistrationStarted BY_EMAIL = new RegistrationStarted(ATTEMPT, EMAIL, AccountKind.CHILD, NOW);
    private static final EmailRegistrationInvited INVITED =
            new EmailRegistrationInvited(ATTEMPT, INVITATION, ROSTER_MIA, SCHOOL, NOW);
    private static final ConfirmationCodeIssued EMAIL_SENT =
            new ConfirmationCodeIssued(ATTEMPT, EMAIL, CodePurpose.REGISTRATION, RIGHT, EXPIRY, NOW);

    @Test
    @Tag("ACC-02")
    @Tag("ACC-09")
    @Tag("S-01")
    void the_right_code_makes_the_account_and_opens_its_first_session() {
        given(STARTED, SENT)
                .when(names(RIGHT, NOW))
                .then(
                        new ContactConfirmed(ATTEMPT, PHONE, NOW),
                        new AccountRegistered(MIA, PHONE, AccountKind.CHILD, NUMBER, NOW),
                        new SessionOpened(SESSION, MIA, NOW));
    }

    @Test
    @Tag("S-01")
    @Tag("ACC-03")
    void after_a_registration_the_same_number_is_not_registered_again() {
        var again = new AttemptId(new UUID(9, 9));
        given(STARTED, SENT)
                .after(names(RIGHT, NOW))
                .after(new StartRegistration(again, PHONE, AccountKind.CHILD, RIGHT, AccountTerms.DEFAULT, NOW))
                .when(new ConfirmContact(again, PHONE, NUMBER, RIGHT, MIA, SESSION, AccountTerms.DEFAULT, NOW))
                .thenRefused(PHONE_ALREADY_IN_USE);
    }

    @Test
    @Tag("ACC-03")
    void of_two_attempts_under_way_for_one_number_the_second_to_confirm_is_refused() {
        given(STARTED, SENT, MIA_REGISTERED).when(names(RIGHT, NOW)).thenRefused(PHONE_ALREADY_IN_USE);
    }

    @Test
    @Tag("ACC-04")
    void a_number_of_a_grown_up_is_refused_to_a_child_with_a_hint_and_never_whose_it_is() {
        var grownUp = new AccountRegistered(ANNA, PHONE, AccountKind.ADULT, Personal.of(ANNA, "+79000000001"), EARLIER);
        given(grownUp)
                .after(new StartRegistration(ATTEMPT, PHONE, AccountKind.CHILD, RIGHT, AccountTerms.DEFAULT, NOW))
                .when(names(RIGHT, NOW))
                .thenRefused(PHONE_OF_ANOTHER_ROLE);
        given(STARTED, SENT, grownUp).when(names(RIGHT, NOW)).thenRefused(PHONE_OF_ANOTHER_ROLE);
        assertThat(PHONE_OF_ANOTHER_ROLE.code()).isEqualTo("PHONE_ALREADY_IN_USE");
        assertThat(PHONE_OF_ANOTHER_ROLE.hint()).isEqualTo("BELONGS_TO_ANOTHER_ROLE");
    }

    @Test
    @Tag("ACC-09")
    void a_wrong_code_is_refused_and_counted() {
        given(STARTED, SENT).when(names(WRONG, NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
    }

    @Test
    @Tag("ACC-09")
    @Tag("S-03")
    void after_the_fifth_wrong_code_the_right_one_comes_too_late() {
        var four = given(STARTED, SENT, FAILED, FAILED, FAILED, FAILED);
        four.when(names(WRONG, NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
        four.and(FAILED).when(names(RIGHT, NOW)).thenRefused(CODE_TOO_MANY_ATTEMPTS);
        four.and(FAILED).when(names(WRONG, NOW)).thenRefused(CODE_TOO_MANY_ATTEMPTS);
    }

    @Test
    void after_four_wrong_codes_the_right_one_is_still_good() {
        assertThat(given(STARTED, SENT, FAILED, FAILED, FAILED, FAILED)
                        .when(names(RIGHT, NOW))
                        .outcome()
                        .events())
                .hasSize(3);
    }

    @Test
    @Tag("ACC-09")
    @Tag("S-03")
    void a_code_is_good_until_its_very_last_instant_and_expired_from_the_next_on() {
        assertThat(given(STARTED, SENT)
                        .when(names(RIGHT, EXPIRY.minusNanos(1)))
                        .outcome()
                        .events())
                .hasSize(3);
        given(STARTED, SENT).when(names(RIGHT, EXPIRY)).thenRefused(CODE_EXPIRED);
    }

    @Test
    void a_wrong_code_that_comes_too_late_counts_no_more() {
        given(STARTED, SENT).when(names(WRONG, EXPIRY)).thenRefused(CODE_EXPIRED);
    }

    @Test
    @Tag("ACC-09")
    void a_code_serves_once() {
        given(STARTED, SENT, new ContactConfirmed(ATTEMPT, PHONE, NOW))
                .when(names(RIGHT, NOW))
                .thenRefused(CODE_INVALID);
    }

    @Test
    @Tag("ACC-09")
    void a_code_to_sign_in_does_not_register() {
        given(STARTED, new ConfirmationCodeIssued(ATTEMPT, PHONE, CodePurpose.SIGN_IN, RIGHT, EXPIRY, NOW))
                .when(names(RIGHT, NOW))
                .thenRefused(CODE_INVALID);
    }

    @Test
    @Tag("ACC-09")
    void a_code_serves_neither_another_attempt_nor_another_number() {
        var otherAttempt = new AttemptId(new UUID(9, 2));
        given(STARTED, new ConfirmationCodeIssued(otherAttempt, PHONE, CodePurpose.REGISTRATION, RIGHT, EXPIRY, NOW))
                .when(names(RIGHT, NOW))
                .thenRefused(CODE_INVALID);
        given(STARTED, new ConfirmationCodeIssued(ATTEMPT, OTHER_PHONE, CodePurpose.REGISTRATION, RIGHT, EXPIRY, NOW))
                .when(names(RIGHT, NOW))
                .thenRefused(CODE_INVALID);
    }

    @Test
    void without_a_registration_under_way_there_is_nothing_to_confirm() {
        given().when(names(RIGHT, NOW)).thenRefused(CODE_INVALID);
    }

    @Test
    @Tag("ACC-04")
    void a_code_without_a_registration_tells_whoever_has_it_that_the_number_is_for_another_kind() {
        given(SENT).when(names(RIGHT, NOW)).thenRefused(PHONE_OF_ANOTHER_ROLE);
        given(SENT).when(names(WRONG, NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
    }

    @Test
    @Tag("ACC-05")
    @Tag("ACC-07")
    @Tag("S-04")
    void with_an_address_and_an_invitation_the_account_takes_the_place_it_was_invited_to() {
        var address = Personal.of(MIA, "mia@school.example");
        given(BY_EMAIL, INVITED, EMAIL_SENT)
                .when(namesByEmail(RIGHT, address))
                .then(
                        new ContactConfirmed(ATTEMPT, EMAIL, NOW),
                        new AccountRegistered(MIA, EMAIL, AccountKind.CHILD, address, NOW),
                        new SessionOpened(SESSION, MIA, NOW),
                        new InvitationTaken(MIA, INVITATION, ROSTER_MIA, SCHOOL, NOW));
    }

    @Test
    @Tag("ACC-06")
    @Tag("ACC-07")
    void an_address_without_an_invitation_never_becomes_an_account() {
        var address = Personal.of(MIA, "mia@school.example");
        given().when(namesByEmail(RIGHT, address)).thenRefused(OUT_OF_ORDER);
        given(BY_EMAIL, EMAIL_SENT).when(namesByEmail(RIGHT, address)).thenRefused(OUT_OF_ORDER);
    }

    @Test
    @Tag("ACC-08")
    void an_address_has_one_account() {
        var address = Personal.of(MIA, "mia@school.example");
        given(BY_EMAIL, INVITED, EMAIL_SENT)
                .and(new AccountRegistered(ANNA, EMAIL, AccountKind.CHILD, Personal.of(ANNA, "x@y.example"), EARLIER))
                .when(namesByEmail(RIGHT, address))
                .thenRefused(EMAIL_ALREADY_IN_USE);
    }

    @Test
    void who_has_no_code_does_not_learn_that_the_number_is_taken() {
        given(STARTED, SENT, MIA_REGISTERED).when(names(WRONG, NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
    }

    private static ConfirmContact names(Digest code, Instant at) {
        return new ConfirmContact(ATTEMPT, PHONE, NUMBER, code, MIA, SESSION, AccountTerms.DEFAULT, at);
    }

    private static ConfirmContact namesByEmail(Digest code, Personal<String> address) {
        return new ConfirmContact(ATTEMPT, EMAIL, address, code, MIA, SESSION, AccountTerms.DEFAULT, NOW);
    }
}
