package org.homeroom.domain.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_ATTEMPTS;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_UNKNOWN;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_TERMINATED;
import static org.homeroom.domain.accounts.sessions.Sessions.ATTEMPT;
import static org.homeroom.domain.accounts.sessions.Sessions.AT_THE_DESK;
import static org.homeroom.domain.accounts.sessions.Sessions.BY_PHONE;
import static org.homeroom.domain.accounts.sessions.Sessions.DESK_SESSION;
import static org.homeroom.domain.accounts.sessions.Sessions.ENABLED;
import static org.homeroom.domain.accounts.sessions.Sessions.FACTOR;
import static org.homeroom.domain.accounts.sessions.Sessions.FAILED;
import static org.homeroom.domain.accounts.sessions.Sessions.OFFERED;
import static org.homeroom.domain.accounts.sessions.Sessions.ON_THE_PHONE;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_ENDED;
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
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmSignInTest {

    private static final Scenario PENDING = given(OFFERED, ENABLED, ON_THE_PHONE);

    @Test
    @Tag("ACC-22")
    void the_right_code_lets_the_session_count() {
        PENDING.when(confirm(PHONE_SESSION, shown(STEP), NOW)).then(passed(PHONE_SESSION, STEP));
        given(BY_PHONE, ENABLED, ON_THE_PHONE, SENT)
                .when(confirm(PHONE_SESSION, new Proof.Sent(ATTEMPT, RIGHT), NOW))
                .then(passed(PHONE_SESSION, NOW));
    }

    @Test
    @Tag("ACC-22")
    void a_code_serves_once_and_no_earlier_one_serves_after_it() {
        var used = given(OFFERED, ENABLED, AT_THE_DESK, passed(DESK_SESSION, STEP), ON_THE_PHONE);
        used.when(confirm(PHONE_SESSION, shown(STEP), NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
        used.when(confirm(PHONE_SESSION, shown(STEP.minusSeconds(30)), NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
        var next = STEP.plusSeconds(30);
        used.when(confirm(PHONE_SESSION, shown(next), NOW)).then(passed(PHONE_SESSION, next));
    }

    @Test
    @Tag("ACC-22")
    void after_five_wrong_codes_in_whatever_sessions_it_takes_a_quarter_of_an_hour() {
        PENDING.when(confirm(PHONE_SESSION, wrong(), NOW)).thenRefusedOnRecord(CODE_INVALID, FAILED);
        var five = PENDING.and(FAILED, FAILED, FAILED, FAILED, FAILED);
        var free = NOW.plus(TERMS.window());
        five.when(confirm(PHONE_SESSION, shown(STEP), NOW)).thenRefused(CODE_TOO_MANY_ATTEMPTS);
        five.when(confirm(PHONE_SESSION, shown(STEP), free.minusNanos(1))).thenRefused(CODE_TOO_MANY_ATTEMPTS);
        assertThat(five.when(confirm(PHONE_SESSION, shown(STEP), free))
                        .outcome()
                        .events())
                .hasSize(1);
    }

    @Test
    void a_session_that_was_given_up_or_is_not_mine_cannot_be_confirmed() {
        PENDING.and(PHONE_ENDED).when(confirm(PHONE_SESSION, shown(STEP), NOW)).thenRefused(SESSION_TERMINATED);
        PENDING.when(new ConfirmSignIn(PHONE_SESSION, STRANGER, FACTOR, shown(STEP), TERMS, NOW))
                .thenRefused(SESSION_TERMINATED);
    }

    @Test
    void without_a_second_factor_in_force_there_is_nothing_to_confirm() {
        given(OFFERED, ON_THE_PHONE)
                .when(confirm(PHONE_SESSION, shown(STEP), NOW))
                .thenRefused(SECOND_FACTOR_UNKNOWN);
    }

    private static ConfirmSignIn confirm(SessionId session, Proof proof, Instant at) {
        return new ConfirmSignIn(session, MIA, FACTOR, proof, TERMS, at);
    }
}
