package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_NOT_FOUND;
import static org.homeroom.domain.accounts.sessions.Sessions.ON_THE_PHONE;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_ENDED;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_SESSION;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TerminateSessionTest {

    @Test
    @Tag("ACC-20")
    @Tag("S-41")
    void the_owner_ends_a_session() {
        given(ON_THE_PHONE)
                .when(new TerminateSession(PHONE_SESSION, MIA, NOW))
                .then(new SessionTerminated(PHONE_SESSION, MIA, NOW));
    }

    @Test
    void ended_is_ended() {
        given(ON_THE_PHONE, PHONE_ENDED)
                .when(new TerminateSession(PHONE_SESSION, MIA, NOW))
                .thenNothingHappens();
    }

    @Test
    @Tag("ACC-20")
    void a_session_of_somebody_else_looks_as_if_it_did_not_exist() {
        given(ON_THE_PHONE)
                .when(new TerminateSession(PHONE_SESSION, STRANGER, NOW))
                .thenRefused(SESSION_NOT_FOUND);
        given().when(new TerminateSession(PHONE_SESSION, MIA, NOW)).thenRefused(SESSION_NOT_FOUND);
    }
}
