package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.sessions.Sessions.AT_THE_DESK;
import static org.homeroom.domain.accounts.sessions.Sessions.DESK_SESSION;
import static org.homeroom.domain.accounts.sessions.Sessions.ON_THE_PHONE;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_ENDED;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_SESSION;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TerminateAllOtherSessionsTest {

    @Test
    @Tag("ACC-20")
    void all_sessions_end_but_the_one_that_is_kept() {
        var third = new SessionId(new UUID(20, 3));
        given(ON_THE_PHONE, AT_THE_DESK, new SessionOpened(third, MIA, EARLIER))
                .when(new TerminateAllOtherSessions(MIA, DESK_SESSION, NOW))
                .then(new SessionTerminated(PHONE_SESSION, MIA, NOW), new SessionTerminated(third, MIA, NOW));
    }

    @Test
    void what_was_ended_before_is_not_ended_again_and_others_sessions_stay() {
        given(ON_THE_PHONE, AT_THE_DESK, PHONE_ENDED, new SessionOpened(new SessionId(new UUID(20, 4)), ANNA, EARLIER))
                .when(new TerminateAllOtherSessions(MIA, DESK_SESSION, NOW))
                .thenNothingHappens();
    }
}
