package org.homeroom.domain.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_UNKNOWN;
import static org.homeroom.domain.accounts.sessions.Sessions.ATTEMPT;
import static org.homeroom.domain.accounts.sessions.Sessions.BY_PHONE;
import static org.homeroom.domain.accounts.sessions.Sessions.ENABLED;
import static org.homeroom.domain.accounts.sessions.Sessions.FACTOR;
import static org.homeroom.domain.accounts.sessions.Sessions.OFFERED;
import static org.homeroom.domain.accounts.sessions.Sessions.RIGHT;
import static org.homeroom.domain.accounts.sessions.Sessions.SENT;
import static org.homeroom.domain.accounts.sessions.Sessions.TERMS;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.FactorId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendSecondFactorCodeTest {

    @Test
    @Tag("ACC-22")
    void a_code_goes_to_the_phone_while_the_factor_is_set_up_and_when_it_is_in_force() {
        given(BY_PHONE).when(send(FACTOR, NOW)).then(SENT);
        given(BY_PHONE, ENABLED).when(send(FACTOR, NOW)).then(SENT);
    }

    @Test
    void no_code_goes_out_for_an_authenticator_or_for_another_factor() {
        given(OFFERED, ENABLED).when(send(FACTOR, NOW)).thenRefused(SECOND_FACTOR_UNKNOWN);
        given(BY_PHONE).when(send(new FactorId(new UUID(21, 2)), NOW)).thenRefused(SECOND_FACTOR_UNKNOWN);
        given().when(send(FACTOR, NOW)).thenRefused(SECOND_FACTOR_UNKNOWN);
    }

    @Test
    void after_five_codes_within_an_hour_one_has_to_wait() {
        var five = given(BY_PHONE, ENABLED, SENT, SENT, SENT, SENT, SENT);
        five.when(send(FACTOR, NOW)).thenRefused(CODE_TOO_MANY_SENDS);
        var later = NOW.plus(Duration.ofHours(1));
        five.when(send(FACTOR, later.minusNanos(1))).thenRefused(CODE_TOO_MANY_SENDS);
        assertThat(five.when(send(FACTOR, later)).outcome().events()).hasSize(1);
    }

    private static SendSecondFactorCode send(FactorId factor, Instant at) {
        return new SendSecondFactorCode(ATTEMPT, MIA, factor, RIGHT, TERMS, at);
    }
}
