package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenOwnConsentWithdrawnThenSuspendParticipationsTest {

    private final WhenOwnConsentWithdrawnThenSuspendParticipations reaction =
            new WhenOwnConsentWithdrawnThenSuspendParticipations();

    @Test
    void an_own_consent_withdrawn_suspends_the_pupil() {
        assertThat(reaction.when()).isEqualTo(OwnConsentWithdrawn.class);
        assertThat(reaction.then(new OwnConsentWithdrawn(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW)))
                .isEqualTo(new SuspendParticipations(MIA.asChild(), SCHOOL, NOW));
    }
}
