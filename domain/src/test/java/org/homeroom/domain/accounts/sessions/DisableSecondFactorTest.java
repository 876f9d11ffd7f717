package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_UNKNOWN;
import static org.homeroom.domain.accounts.sessions.Sessions.ENABLED;
import static org.homeroom.domain.accounts.sessions.Sessions.FACTOR;
import static org.homeroom.domain.accounts.sessions.Sessions.FAILED;
import static org.homeroom.domain.accounts.sessions.Sessions.OFFERED;
import static org.homeroom.domain.accounts.sessions.Sessions.STEP;
import static org.homeroom.domain.accounts.sessions.Sessions.TERMS;
import static org.homeroom.domain.accounts.sessions.Sessions.shown;
import static org.homeroom.domain.accounts.sessions.Sessions.wrong;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorDisabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorPassed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisableSecondFactorTest {

    @Test
    @Tag("ACC-22")
    void who_holds_the_second_factor_can_end_it() {
        given(OFFERED, ENABLED)
                .when(disable(shown(STEP)))
                .then(new SecondFactorPassed(MIA, FACTOR, null, STEP, NOW), new SecondFactorDisabled(FACTOR, MIA, NOW));
    }

    @Test
    @Tag("ACC-22")
    void a_session_left_open_is_not_enough() {
        given(OFFERED, ENABLED).when(disable(wrong())).thenRefusedOnRecord(CODE_INVALID, FAILED);
    }

    @Test
    void what_is_not_in_force_cannot_be_ended() {
        given(OFFERED).when(disable(shown(STEP))).thenRefused(SECOND_FACTOR_UNKNOWN);
        given(OFFERED, ENABLED)
                .after(disable(shown(STEP)))
                .when(disable(shown(STEP)))
                .thenRefused(SECOND_FACTOR_UNKNOWN);
    }

    private static DisableSecondFactor disable(Proof proof) {
        return new DisableSecondFactor(FACTOR, MIA, proof, TERMS, NOW);
    }
}
