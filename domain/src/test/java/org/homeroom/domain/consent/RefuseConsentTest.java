package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.CONSENT_GIVEN;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentRefused;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefuseConsentTest {

    private static final ConsentRefused REFUSED =
            new ConsentRefused(MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, NOW);

    private final Scenario history = given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED);

    @Test
    @Tag("CON-03")
    void a_guardian_says_no_and_gives_no_reason() {
        history.when(refuses(ANNA, NOW)).then(REFUSED);
        history.and(REFUSED).when(refuses(ANNA, NOW)).thenNothingHappens();
    }

    @Test
    @Tag("CON-04")
    void who_has_refused_may_agree_and_refuse_again() {
        history.and(REFUSED, CONSENT_GRANTED, CONSENT_WITHDRAWN)
                .when(refuses(ANNA, NOW))
                .then(REFUSED);
    }

    @Test
    void who_has_agreed_takes_it_back_instead() {
        history.and(CONSENT_GRANTED).when(refuses(ANNA, NOW)).thenRefused(CONSENT_GIVEN);
    }

    @Test
    @Tag("CON-02")
    void only_a_guardian_and_only_for_a_child() {
        history.when(refuses(BORIS, NOW)).thenRefused(NOT_A_GUARDIAN);
        given(SCHOOL_REGISTERED, born("2012-08-20"), LINK_VERIFIED)
                .when(refuses(ANNA, NOW))
                .thenRefused(CHILD_DECIDES_ALONE);
    }

    private static RefuseConsent refuses(AccountId who, Instant at) {
        return new RefuseConsent(MIA.asChild(), who.asGuardian(), SCHOOL, ConsentPurpose.CHAT, at);
    }
}
