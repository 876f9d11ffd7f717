package org.homeroom.domain.consent.links;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.TOKEN;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_TAKEN;
import static org.homeroom.domain.consent.ConsentRefusal.TOO_MANY_LINK_TOKENS;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueGuardianLinkTokenTest {

    private static final IssueGuardianLinkToken MIA_ASKS =
            new IssueGuardianLinkToken(MIA.asChild(), TOKEN, ConsentTerms.DEFAULT, NOW);

    @Test
    @Tag("ACC-10")
    void a_child_with_an_account_gets_a_token_for_a_guardian() {
        given(MIA_REGISTERED)
                .when(MIA_ASKS)
                .then(new GuardianLinkTokenIssued(MIA.asChild(), TOKEN, Instant.parse("2026-09-15T08:00:00Z"), NOW));
    }

    @Test
    @Tag("ACC-10")
    void before_the_child_has_registered_there_is_no_token() {
        given().when(MIA_ASKS).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void a_grown_up_has_no_token_to_give() {
        given(ANNA_REGISTERED)
                .when(new IssueGuardianLinkToken(ANNA.asChild(), TOKEN, ConsentTerms.DEFAULT, NOW))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("ACC-10")
    void only_so_many_tokens_wait_at_once_and_expired_ones_do_not_count() {
        var history = given(MIA_REGISTERED);
        for (var i = 0; i < ConsentTerms.DEFAULT.activeTokens(); i++) {
            history = history.and(new GuardianLinkTokenIssued(
                    MIA.asChild(), new LinkTokenId("waiting-" + i), NOW.plusSeconds(1), NOW));
        }
        history.when(new IssueGuardianLinkToken(MIA.asChild(), TOKEN, ConsentTerms.DEFAULT, NOW))
                .thenRefused(TOO_MANY_LINK_TOKENS);
        var later = NOW.plusSeconds(1);
        history.when(new IssueGuardianLinkToken(MIA.asChild(), TOKEN, ConsentTerms.DEFAULT, later))
                .then(new GuardianLinkTokenIssued(
                        MIA.asChild(), TOKEN, later.plus(ConsentTerms.DEFAULT.tokenLifetime()), later));
    }

    @Test
    void a_short_code_that_another_child_has_is_not_given_out_again() {
        given(MIA_REGISTERED, new GuardianLinkTokenIssued(BORIS.asChild(), TOKEN, NOW, NOW))
                .when(new IssueGuardianLinkToken(
                        MIA.asChild(), TOKEN, ConsentTerms.DEFAULT.pairingCodeLifetime(), ConsentTerms.DEFAULT, NOW))
                .thenRefused(LINK_TOKEN_TAKEN);
    }
}
