package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenConsentWithdrawnThenSuspendParticipationsTest {

    private final WhenConsentWithdrawnThenSuspendParticipations reaction =
            new WhenConsentWithdrawnThenSuspendParticipations();

    @Test
    @Tag("S-13")
    void a_consent_withdrawn_suspends_the_child() {
        assertThat(reaction.when()).isEqualTo(ConsentWithdrawn.class);
        assertThat(reaction.then(CONSENT_WITHDRAWN)).isEqualTo(new SuspendParticipations(MIA.asChild(), SCHOOL, NOW));
    }
}
