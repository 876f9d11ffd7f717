package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.LOGIN_IDENTITY_NOT_ACCEPTED;
import static org.homeroom.domain.accounts.sessions.Sessions.DESK_SESSION;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityLinked;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityUnlinked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInWithIdentityTest {

    private static final LoginHash LOGIN = new LoginHash("login-1");
    private static final LoginIdentityLinked LINKED = new LoginIdentityLinked(LOGIN, MIA, EARLIER);

    @Test
    @Tag("ACC-17")
    @Tag("ACC-18")
    void an_identity_opens_a_session_of_the_account_it_was_linked_to() {
        given(LINKED).when(signIn()).then(new SessionOpened(DESK_SESSION, MIA, NOW));
    }

    @Test
    @Tag("ACC-16")
    @Tag("ACC-17")
    void an_identity_that_was_never_linked_or_is_not_any_more_opens_nothing() {
        given().when(signIn()).thenRefused(LOGIN_IDENTITY_NOT_ACCEPTED);
        given(LINKED, new LoginIdentityUnlinked(LOGIN, MIA, EARLIER))
                .when(signIn())
                .thenRefused(LOGIN_IDENTITY_NOT_ACCEPTED);
    }

    private static SignInWithIdentity signIn() {
        return new SignInWithIdentity(DESK_SESSION, LOGIN, NOW);
    }
}
