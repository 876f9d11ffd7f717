package org.homeroom.domain.consent.links;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.TOKEN;
import static org.homeroom.domain.School5A.TOKEN_ISSUED;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_REVOKED;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenRevoked;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokeGuardianLinkTokenTest {

    @Test
    @Tag("ACC-10")
    void a_child_takes_a_token_back_and_nobody_can_claim_with_it() {
        var revokes = new RevokeGuardianLinkToken(MIA.asChild(), TOKEN, NOW);
        var history = given(TOKEN_ISSUED, ANNA_REGISTERED);
        history.when(revokes).then(new GuardianLinkTokenRevoked(MIA.asChild(), TOKEN, NOW));
        history.after(revokes).when(revokes).thenNothingHappens();
        history.after(revokes)
                .when(new ClaimGuardianLink(
                        LINK, TOKEN, MIA.asChild(), ANNA.asGuardian(), GuardianKind.PARENT, ConsentTerms.DEFAULT, NOW))
                .thenRefused(LINK_TOKEN_REVOKED);
    }

    @Test
    void nobody_takes_back_anothers_token_nor_one_that_was_used() {
        given(TOKEN_ISSUED)
                .when(new RevokeGuardianLinkToken(BORIS.asChild(), TOKEN, NOW))
                .thenNothingHappens();
        given(TOKEN_ISSUED, LINK_CLAIMED)
                .when(new RevokeGuardianLinkToken(MIA.asChild(), TOKEN, NOW))
                .thenNothingHappens();
    }
}
