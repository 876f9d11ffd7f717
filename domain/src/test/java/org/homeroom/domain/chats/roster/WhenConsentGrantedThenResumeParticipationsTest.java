package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.SCHOOL;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenConsentGrantedThenResumeParticipationsTest {

    private final WhenConsentGrantedThenResumeParticipations reaction =
            new WhenConsentGrantedThenResumeParticipations();

    @Test
    void a_guardians_consent_lets_the_child_take_part() {
        assertThat(reaction.when()).isEqualTo(ConsentGranted.class);
        assertThat(reaction.then(CONSENT_GRANTED)).isEqualTo(new ResumeParticipations(MIA.asChild(), SCHOOL, EARLIER));
    }
}
