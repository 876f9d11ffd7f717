package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityLinked;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityUnlinked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnlinkLoginIdentityTest {

    private static final LoginHash LOGIN = new LoginHash("login-1");
    private static final LoginIdentityLinked LINKED = new LoginIdentityLinked(LOGIN, MIA, EARLIER);

    @Test
    @Tag("ACC-17")
    void no_identity_opens_the_account_any_more() {
        var other = new LoginHash("login-2");
        given(LINKED, new LoginIdentityLinked(other, MIA, EARLIER))
                .when(new UnlinkLoginIdentity(MIA, NOW))
                .then(new LoginIdentityUnlinked(LOGIN, MIA, NOW), new LoginIdentityUnlinked(other, MIA, NOW));
    }

    @Test
    void without_one_there_is_nothing_to_do_and_others_keep_theirs() {
        given(LINKED).when(new UnlinkLoginIdentity(ANNA, NOW)).thenNothingHappens();
        given(LINKED)
                .after(new UnlinkLoginIdentity(MIA, NOW))
                .when(new UnlinkLoginIdentity(MIA, NOW))
                .thenNothingHappens();
    }
}
