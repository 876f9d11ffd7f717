package org.homeroom.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_PHONE;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.accounts.AccountRefusal.DOCUMENT_REQUIRED;
import static org.homeroom.domain.accounts.AccountRefusal.EMAIL_ALREADY_IN_USE;
import static org.homeroom.domain.accounts.AccountRefusal.PHONE_ALREADY_IN_USE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.CodeFailed;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactConfirmed;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.accounts.facts.EmailHash;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorDisabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorEnabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RebindContactTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(9, 1));
    private static final SessionId SESSION = new SessionId(new UUID(9, 3));
    private static final Digest RIGHT = new Digest("right");
    private static final Personal<String> NUMBER = Personal.of(MIA, "+79000000077");
    private static final Personal<String> REASON = Personal.of(MIA, "Registered on the mother's phone");
    private static final ConfirmationCodeIssued SENT = sent(OTHER_PHONE, CodePurpose.REBINDING);
    private static final SessionOpened OPEN = new SessionOpened(SESSION, MIA, EARLIER);

    @Test
    @Tag("ACC-13")
    void the_account_has_the_new_contact_the_old_one_is_free_and_whoever_was_in_is_out() {
        given(OPERATOR_APPOINTED, MIA_REGISTERED, OPEN, SENT)
                .when(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .then(
                        new ContactConfirmed(ATTEMPT, OTHER_PHONE, NOW),
                        new ContactReleased(MIA, PHONE, NOW),
                        rebound(),
                        new SessionTerminated(SESSION, MIA, NOW));
    }

    @Test
    @Tag("ACC-03")
    @Tag("ACC-13")
    void afterwards_the_parent_registers_with_the_old_number_and_nobody_else_has_the_new_one() {
        var after = List.of(MIA_REGISTERED, new ContactReleased(MIA, PHONE, NOW), rebound());
        assertThat(Holder.of(PHONE).fold(after).taken()).isFalse();
        assertThat(Holder.of(OTHER_PHONE).fold(after).open()).isEqualTo(MIA);
        given(after)
                .and(new RegistrationStarted(ATTEMPT, PHONE, AccountKind.ADULT, NOW))
                .and(sent(PHONE, CodePurpose.REGISTRATION))
                .when(new ConfirmContact(
                        ATTEMPT, PHONE, Personal.of(ANNA, "1"), RIGHT, ANNA, SESSION, AccountTerms.DEFAULT, NOW))
                .then(
                        new ContactConfirmed(ATTEMPT, PHONE, NOW),
                        new AccountRegistered(ANNA, PHONE, AccountKind.ADULT, Personal.of(ANNA, "1"), NOW),
                        new SessionOpened(SESSION, ANNA, NOW));
    }

    @Test
    @Tag("ACC-13")
    @Tag("ACC-22")
    void the_second_factor_of_whoever_was_in_ends_too() {
        var factor = new FactorId(new UUID(9, 4));
        var enabled = new SecondFactorEnabled(factor, MIA, EARLIER);
        given(OPERATOR_APPOINTED, MIA_REGISTERED, enabled, SENT)
                .when(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .then(
                        new ContactConfirmed(ATTEMPT, OTHER_PHONE, NOW),
                        new ContactReleased(MIA, PHONE, NOW),
                        rebound(),
                        new SecondFactorDisabled(factor, MIA, NOW));
        given(OPERATOR_APPOINTED, MIA_REGISTERED, enabled, new SecondFactorDisabled(factor, MIA, EARLIER), SENT)
                .when(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .then(new ContactConfirmed(ATTEMPT, OTHER_PHONE, NOW), new ContactReleased(MIA, PHONE, NOW), rebound());
    }

    @Test
    @Tag("ACC-13")
    void only_the_platforms_operator_may() {
        given(OPERATOR_APPOINTED, ADMIN_APPOINTED, MIA_REGISTERED, SENT)
                .when(rebinds(OTHER_PHONE, RIGHT, ADMIN))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("ACC-03")
    @Tag("ACC-13")
    void a_contact_that_somebody_has_is_refused() {
        given(OPERATOR_APPOINTED, MIA_REGISTERED, ANNA_REGISTERED, SENT)
                .when(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .thenRefused(PHONE_ALREADY_IN_USE);
        var email = new EmailHash("email-1");
        given(OPERATOR_APPOINTED, MIA_REGISTERED, sent(email, CodePurpose.REBINDING))
                .and(new AccountRegistered(ANNA, email, AccountKind.CHILD, Personal.of(ANNA, "a@b.example"), EARLIER))
                .when(rebinds(email, RIGHT, OPERATOR))
                .thenRefused(EMAIL_ALREADY_IN_USE);
    }

    @Test
    @Tag("ACC-09")
    @Tag("ACC-13")
    void control_of_the_new_contact_is_proven_by_a_code_for_this_purpose() {
        given(OPERATOR_APPOINTED, MIA_REGISTERED, SENT)
                .when(rebinds(OTHER_PHONE, new Digest("wrong"), OPERATOR))
                .thenRefusedOnRecord(CODE_INVALID, new CodeFailed(ATTEMPT, OTHER_PHONE, NOW));
        given(OPERATOR_APPOINTED, MIA_REGISTERED, sent(OTHER_PHONE, CodePurpose.REGISTRATION))
                .when(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .thenRefused(CODE_INVALID);
        given(OPERATOR_APPOINTED, MIA_REGISTERED)
                .when(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .thenRefused(CODE_INVALID);
    }

    @Test
    @Tag("ACC-13")
    void without_a_reason_and_a_ticket_nothing_is_rebound() {
        var asked = given(OPERATOR_APPOINTED, MIA_REGISTERED, SENT);
        asked.when(rebinds(OTHER_PHONE, RIGHT, OPERATOR, REASON, " ")).thenRefused(DOCUMENT_REQUIRED);
        asked.when(rebinds(OTHER_PHONE, RIGHT, OPERATOR, Personal.of(MIA, ""), "HD-1"))
                .thenRefused(DOCUMENT_REQUIRED);
    }

    @Test
    void an_account_that_is_not_there_or_closed_gets_no_contact() {
        given(OPERATOR_APPOINTED, SENT)
                .when(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .thenRefused(NOT_FOUND);
        given(OPERATOR_APPOINTED, MIA_REGISTERED, new AccountClosed(MIA, NOW), SENT)
                .when(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void rebinding_to_the_contact_it_has_changes_nothing() {
        given(OPERATOR_APPOINTED, MIA_REGISTERED, SENT)
                .after(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .when(rebinds(OTHER_PHONE, RIGHT, OPERATOR))
                .thenNothingHappens();
    }

    private static ContactRebound rebound() {
        return new ContactRebound(
                MIA, OTHER_PHONE, AccountKind.CHILD, NUMBER, OPERATOR.asOperator(), REASON, "HD-1", NOW);
    }

    private static ConfirmationCodeIssued sent(ContactHash contact, CodePurpose purpose) {
        return new ConfirmationCodeIssued(ATTEMPT, contact, purpose, RIGHT, NOW.plus(Duration.ofMinutes(10)), EARLIER);
    }

    private static RebindContact rebinds(ContactHash contact, Digest code, AccountId by) {
        return rebinds(contact, code, by, REASON, "HD-1");
    }

    private static RebindContact rebinds(
            ContactHash contact, Digest code, AccountId by, Personal<String> reason, String ticket) {
        return new RebindContact(ATTEMPT, MIA, contact, NUMBER, code, reason, ticket, by, AccountTerms.DEFAULT, NOW);
    }
}
