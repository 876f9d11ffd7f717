package org.homeroom.domain.consent.links;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.TOKEN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
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
}
