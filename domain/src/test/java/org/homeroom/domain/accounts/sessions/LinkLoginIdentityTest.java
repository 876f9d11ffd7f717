package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.LOGIN_IDENTITY_ALREADY_LINKED;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityLinked;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityUnlinked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkLoginIdentityTest {

    private static final LoginHash LOGIN = new LoginHash("login-1");
    private static final LoginIdentityLinked LINKED = new LoginIdentityLinked(LOGIN, MIA, EARLIER);

    @Test
    @Tag("ACC-17")
    void an_identity_opens_one_account() {
        given().when(link(MIA)).then(new LoginIdentityLinked(LOGIN, MIA, NOW));
        given(LINKED).when(link(MIA)).thenNothingHappens();
        given(LINKED).when(link(ANNA)).thenRefused(LOGIN_IDENTITY_ALREADY_LINKED);
    }

    @Test
    @Tag("ACC-17")
    void once_it_is_free_again_somebody_else_may_take_it() {
        given(LINKED, new LoginIdentityUnlinked(LOGIN, MIA, EARLIER))
                .when(link(ANNA))
                .then(new LoginIdentityLinked(LOGIN, ANNA, NOW));
    }

    private static LinkLoginIdentity link(AccountId account) {
        return new LinkLoginIdentity(LOGIN, account, NOW);
    }
}
