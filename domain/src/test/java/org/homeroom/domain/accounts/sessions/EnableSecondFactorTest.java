package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_EXPIRED;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_ATTEMPTS;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_UNKNOWN;
import static org.homeroom.domain.accounts.sessions.Sessions.ATTEMPT;
import static org.homeroom.domain.accounts.sessions.Sessions.BY_PHONE;
import static org.homeroom.domain.accounts.sessions.Sessions.ENABLED;
import static org.homeroom.domain.accounts.sessions.Sessions.FACTOR;
import static org.homeroom.domain.accounts.sessions.Sessions.FAILED;
import static org.homeroom.domain.accounts.sessions.Sessions.OFFERED;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_SESSION;
import static org.homeroom.domain.accounts.sessions.Sessions.RIGHT;
import static org.homeroom.domain.accounts.sessions.Sessions.SENT;
import static org.homeroom.domain.accounts.sessions.Sessions.STEP;
import static org.homeroom.domain.accounts.sessions.Sessions.TERMS;
import static org.homeroom.domain.accounts.sessions.Sessions.passed;
import static org.homeroom.domain.accounts.sessions.Sessions.shown;
import static org.homeroom.domain.accounts.sessions.Sessions.wrong;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorEnabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorPassed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnableSecondFactorTest {

    private static final SecondFactorEnabled IN_FORCE = new SecondFactorEnabled(FACTOR, MIA, NOW);

    @Test
    @Tag("ACC-22")
    void who_names_a_code_of_the_device_has_a_second_factor_and_this_session_has_passed_it() {
        given(OFFERED).when(enable(FACTOR, shown(STEP), NOW)).then(IN_FORCE, passed(PHONE_SESSION, STEP));
    }

    @Test
    @Tag("ACC-22")
    void who_names_the_code_that_was_sent_has_a_second_factor() {
        given(BY_PHONE, SENT)
                .when(enable(FACTOR, new Proof.Sent(ATTEMPT, RIGHT), NOW))
                .then(IN_FORCE, passed(PHONE_SESSION, NOW));
    }

    @Test
    void a_code_of_a_device_is_no_proof_where_codes_are_sent() {
        given(BY_PHONE, SENT).when(enable(FACTOR, shown(STEP), NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
    }

    @Test
    void a_code_that_was_sent_expires() {
        var expiry = SENT.expiresAt();
        given(BY_PHONE, SENT)
                .when(enable(FACTOR, new Proof.Sent(ATTEMPT, RIGHT), expiry))
                .thenRefused(CODE_EXPIRED);
        var last = expiry.minusNanos(1);
        given(BY_PHONE, SENT)
                .when(enable(FACTOR, new Proof.Sent(ATTEMPT, RIGHT), last))
                .then(
                        new SecondFactorEnabled(FACTOR, MIA, last),
                        new SecondFactorPassed(MIA, FACTOR, PHONE_SESSION, NOW, last));
    }

    @Test
    @Tag("ACC-22")
    void a_wrong_code_counts_and_after_five_the_right_one_comes_too_late() {
        given(OFFERED).when(enable(FACTOR, wrong(), NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
        given(OFFERED, FAILED, FAILED, FAILED, FAILED, FAILED)
                .when(enable(FACTOR, shown(STEP), NOW))
                .thenRefused(CODE_TOO_MANY_ATTEMPTS);
    }

    @Test
    void only_what_was_set_up_last_can_be_enabled_and_once_is_enough() {
        given().when(enable(FACTOR, shown(STEP), NOW)).thenRefused(SECOND_FACTOR_UNKNOWN);
        given(OFFERED)
                .when(enable(new FactorId(new UUID(21, 2)), shown(STEP), NOW))
                .thenRefused(SECOND_FACTOR_UNKNOWN);
        given(OFFERED, ENABLED).when(enable(FACTOR, wrong(), NOW)).thenNothingHappens();
    }

    private static EnableSecondFactor enable(FactorId factor, Proof proof, Instant at) {
        return new EnableSecondFactor(factor, MIA, PHONE_SESSION, proof, TERMS, at);
    }
}
