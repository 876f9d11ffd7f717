package org.homeroom.domain.accounts;

import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_EXPIRED;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_ATTEMPTS;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.CodeFailed;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactConfirmed;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenSessionTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(9, 1));
    private static final SessionId SESSION = new SessionId(new UUID(9, 3));
    private static final Digest RIGHT = new Digest("right");
    private static final Digest WRONG = new Digest("wrong");
    private static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(10));
    private static final ConfirmationCodeIssued SENT =
            new ConfirmationCodeIssued(ATTEMPT, PHONE, CodePurpose.SIGN_IN, RIGHT, EXPIRY, NOW);
    private static final CodeFailed FAILED = new CodeFailed(ATTEMPT, PHONE, NOW);

    @Test
    @Tag("ACC-09")
    void the_right_code_opens_a_session_of_the_numbers_account() {
        given(MIA_REGISTERED, SENT)
                .when(names(RIGHT, NOW))
                .then(new ContactConfirmed(ATTEMPT, PHONE, NOW), new SessionOpened(SESSION, MIA, NOW));
    }

    @Test
    @Tag("ACC-09")
    void a_wrong_code_is_refused_and_counted_and_after_five_the_right_one_comes_too_late() {
        given(MIA_REGISTERED, SENT).when(names(WRONG, NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
        given(MIA_REGISTERED, SENT, FAILED, FAILED, FAILED, FAILED)
                .when(names(WRONG, NOW))
                .thenRefusedOnRecord(CODE_INVALID, FAILED);
        given(MIA_REGISTERED, SENT, FAILED, FAILED, FAILED, FAILED, FAILED)
                .when(names(RIGHT, NOW))
                .thenRefused(CODE_TOO_MANY_ATTEMPTS);
    }

    @Test
    @Tag("ACC-09")
    void a_code_is_good_until_its_very_last_instant() {
        var lastInstant = EXPIRY.minusNanos(1);
        given(MIA_REGISTERED, SENT)
                .when(names(RIGHT, lastInstant))
                .then(new ContactConfirmed(ATTEMPT, PHONE, lastInstant), new SessionOpened(SESSION, MIA, lastInstant));
        given(MIA_REGISTERED, SENT).when(names(RIGHT, EXPIRY)).thenRefused(CODE_EXPIRED);
    }

    @Test
    @Tag("ACC-09")
    void a_code_serves_once() {
        given(MIA_REGISTERED, SENT)
                .after(names(RIGHT, NOW))
                .when(names(RIGHT, NOW))
                .thenRefused(CODE_INVALID);
    }

    @Test
    @Tag("ACC-09")
    void a_code_to_register_does_not_sign_in() {
        given(MIA_REGISTERED, new ConfirmationCodeIssued(ATTEMPT, PHONE, CodePurpose.REGISTRATION, RIGHT, EXPIRY, NOW))
                .when(names(RIGHT, NOW))
                .thenRefused(CODE_INVALID);
    }

    @Test
    void without_a_code_or_without_an_account_nobody_signs_in() {
        given(MIA_REGISTERED).when(names(RIGHT, NOW)).thenRefused(CODE_INVALID);
        given(SENT).when(names(RIGHT, NOW)).thenRefused(CODE_INVALID);
    }

    private static OpenSession names(Digest code, Instant at) {
        return new OpenSession(SESSION, ATTEMPT, PHONE, code, AccountTerms.DEFAULT, at);
    }
}
