package org.homeroom.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PHONE;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartRegistrationTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(9, 1));
    private static final AttemptId EARLIER_ATTEMPT = new AttemptId(new UUID(9, 2));
    private static final Digest CODE = new Digest("123456");

    @Test
    @Tag("ACC-02")
    void a_free_number_gets_a_code_that_is_good_for_ten_minutes_and_no_account_yet() {
        given().when(asks(AccountKind.CHILD, NOW))
                .then(
                        new RegistrationStarted(ATTEMPT, PHONE, AccountKind.CHILD, NOW),
                        new ConfirmationCodeIssued(
                                ATTEMPT,
                                PHONE,
                                CodePurpose.REGISTRATION,
                                CODE,
                                Instant.parse("2026-09-01T08:10:00Z"),
                                NOW));
    }

    @Test
    @Tag("ACC-03")
    void a_number_that_has_an_account_gets_the_same_answer() {
        given(MIA_REGISTERED).when(asks(AccountKind.CHILD, NOW)).then(startedNow(AccountKind.CHILD), sentNow());
    }

    @Test
    @Tag("ACC-04")
    void a_child_does_not_register_on_the_number_of_a_grown_up_nor_the_reverse() {
        given(registered(AccountKind.ADULT)).when(asks(AccountKind.CHILD, NOW)).then(sentNow());
        given(registered(AccountKind.CHILD)).when(asks(AccountKind.ADULT, NOW)).then(sentNow());
    }

    @Test
    @Tag("ACC-04")
    void a_number_under_way_for_a_grown_up_cannot_become_a_childs_nor_the_reverse() {
        given(started(AccountKind.ADULT, NOW))
                .when(asks(AccountKind.CHILD, NOW))
                .then(sentNow());
        given(started(AccountKind.CHILD, NOW))
                .when(asks(AccountKind.ADULT, NOW))
                .then(sentNow());
    }

    @Test
    @Tag("ACC-04")
    void an_attempt_blocks_the_other_kind_exactly_as_long_as_its_code_is_good() {
        var underWay = given(started(AccountKind.ADULT, NOW));
        var over = NOW.plus(Duration.ofMinutes(10));
        underWay.when(asks(AccountKind.CHILD, over.minusNanos(1))).then(sentAt(over.minusNanos(1)));
        accepts(List.of(started(AccountKind.ADULT, NOW)), asks(AccountKind.CHILD, over));
    }

    @Test
    @Tag("ACC-14")
    @Tag("ACC-15")
    void a_registration_names_nobody_who_exists_already_and_no_identity_from_outside() {
        assertThat(StartRegistration.class.getRecordComponents())
                .extracting(component -> component.getType().getSimpleName())
                .containsExactly("AttemptId", "PhoneHash", "AccountKind", "Digest", "AccountTerms", "Instant");
    }

    @Test
    @Tag("ACC-04")
    @Tag("ACC-13")
    void an_attempt_that_became_an_account_blocks_nobody_once_the_number_is_free_again() {
        given(started(AccountKind.CHILD, NOW), registered(AccountKind.CHILD))
                .and(new ContactReleased(STRANGER, PHONE, NOW))
                .when(asks(AccountKind.ADULT, NOW))
                .then(startedNow(AccountKind.ADULT), sentNow());
    }

    @Test
    void the_same_person_may_ask_for_another_code_at_once() {
        accepts(List.of(started(AccountKind.CHILD, NOW), sent(NOW)), asks(AccountKind.CHILD, NOW.plusSeconds(1)));
    }

    @Test
    @Tag("ACC-09")
    void the_sixth_code_within_an_hour_is_refused_whatever_the_codes_were_for() {
        given(
                        sent(minute(0)),
                        sent(minute(10)),
                        new ConfirmationCodeIssued(
                                EARLIER_ATTEMPT, PHONE, CodePurpose.SIGN_IN, CODE, minute(30), minute(20)),
                        sent(minute(30)),
                        sent(minute(40)))
                .when(asks(AccountKind.CHILD, minute(50)))
                .thenRefused(CODE_TOO_MANY_SENDS);
    }

    @Test
    @Tag("ACC-09")
    void the_hour_slides_and_ends_exactly_an_hour_after_the_first_of_five() {
        var five = List.of(sent(minute(0)), sent(minute(10)), sent(minute(20)), sent(minute(30)), sent(minute(59)));
        given(five).when(asks(AccountKind.CHILD, minute(60).minusNanos(1))).thenRefused(CODE_TOO_MANY_SENDS);
        accepts(five, asks(AccountKind.CHILD, minute(60)));
        given(five)
                .and(sent(minute(60)))
                .when(asks(AccountKind.CHILD, minute(69)))
                .thenRefused(CODE_TOO_MANY_SENDS);
    }

    @Test
    void codes_to_another_number_do_not_count() {
        var other = new ConfirmationCodeIssued(
                EARLIER_ATTEMPT, OTHER_PHONE, CodePurpose.REGISTRATION, CODE, minute(10), minute(0));
        accepts(List.of(other, other, other, other, other), asks(AccountKind.CHILD, minute(1)));
    }

    @Test
    @Tag("ACC-09")
    void how_many_codes_may_be_sent_does_not_depend_on_whether_the_number_is_taken() {
        given(sent(NOW), sent(NOW), sent(NOW), sent(NOW), sent(NOW), MIA_REGISTERED)
                .when(asks(AccountKind.CHILD, NOW))
                .thenRefused(CODE_TOO_MANY_SENDS);
    }

    private static RegistrationStarted startedNow(AccountKind kind) {
        return new RegistrationStarted(ATTEMPT, PHONE, kind, NOW);
    }

    private static ConfirmationCodeIssued sentNow() {
        return sentAt(NOW);
    }

    private static ConfirmationCodeIssued sentAt(Instant at) {
        return new ConfirmationCodeIssued(
                ATTEMPT, PHONE, CodePurpose.REGISTRATION, CODE, at.plus(Duration.ofMinutes(10)), at);
    }

    private static void accepts(List<? extends Event> history, StartRegistration command) {
        assertThat(given(history).when(command).outcome().events()).hasSize(2);
    }

    private static Instant minute(int minute) {
        return NOW.plus(Duration.ofMinutes(minute));
    }

    private static AccountRegistered registered(AccountKind kind) {
        return new AccountRegistered(STRANGER, PHONE, kind, Personal.of(STRANGER, "+79000000001"), EARLIER);
    }

    private static RegistrationStarted started(AccountKind kind, Instant at) {
        return new RegistrationStarted(EARLIER_ATTEMPT, PHONE, kind, at);
    }

    private static ConfirmationCodeIssued sent(Instant at) {
        return new ConfirmationCodeIssued(
                EARLIER_ATTEMPT, PHONE, CodePurpose.REGISTRATION, CODE, at.plus(Duration.ofMinutes(10)), at);
    }

    private static StartRegistration asks(AccountKind kind, Instant at) {
        return new StartRegistration(ATTEMPT, PHONE, kind, CODE, AccountTerms.DEFAULT, at);
    }
}
