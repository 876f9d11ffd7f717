package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OWN_CONSENT_GRANTED;
import static org.homeroom.domain.School5A.SCHOOL;

import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenOwnConsentGrantedThenResumeParticipationsTest {

    private final WhenOwnConsentGrantedThenResumeParticipations reaction =
            new WhenOwnConsentGrantedThenResumeParticipations();

    @Test
    void the_own_consent_lets_a_pupil_take_part() {
        assertThat(reaction.when()).isEqualTo(OwnConsentGranted.class);
        assertThat(reaction.then(OWN_CONSENT_GRANTED)).isEqualTo(new ResumeParticipations(MIA.asChild(), SCHOOL, NOW));
    }
}
