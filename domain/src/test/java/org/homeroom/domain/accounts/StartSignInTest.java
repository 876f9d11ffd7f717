package org.homeroom.domain.accounts;

import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.kernel.Digest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartSignInTest {

    private static final AttemptId ATTEMPT = new AttemptId(new UUID(9, 1));
    private static final Digest CODE = new Digest("123456");

    @Test
    @Tag("ACC-09")
    void a_number_with_an_account_gets_a_code_to_sign_in() {
        given(MIA_REGISTERED).when(asks(NOW)).then(sent(NOW));
    }

    @Test
    @Tag("ACC-16")
    void a_number_without_an_account_gets_the_same_answer() {
        given().when(asks(NOW)).then(sent(NOW));
        given(sent(NOW), sent(NOW), sent(NOW), sent(NOW), sent(NOW))
                .when(asks(NOW))
                .thenRefused(CODE_TOO_MANY_SENDS);
    }

    @Test
    @Tag("ACC-09")
    void the_sixth_code_within_an_hour_is_refused_and_the_hour_slides() {
        var five = given(MIA_REGISTERED)
                .and(sent(NOW), sent(NOW.plusSeconds(1)), sent(NOW.plusSeconds(2)), sent(NOW.plusSeconds(3)))
                .and(sent(NOW.plusSeconds(4)));
        var hourLater = NOW.plus(Duration.ofHours(1));
        five.when(asks(hourLater.minusNanos(1))).thenRefused(CODE_TOO_MANY_SENDS);
        five.when(asks(hourLater)).then(sent(hourLater));
    }

    private static ConfirmationCodeIssued sent(Instant at) {
        return new ConfirmationCodeIssued(
                ATTEMPT, PHONE, CodePurpose.SIGN_IN, CODE, at.plus(Duration.ofMinutes(10)), at);
    }

    private static StartSignIn asks(Instant at) {
        return new StartSignIn(ATTEMPT, PHONE, CODE, AccountTerms.DEFAULT, at);
    }
}
