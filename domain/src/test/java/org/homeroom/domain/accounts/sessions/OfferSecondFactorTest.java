package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_ALREADY_ENABLED;
import static org.homeroom.domain.accounts.sessions.Sessions.ENABLED;
import static org.homeroom.domain.accounts.sessions.Sessions.FACTOR;
import static org.homeroom.domain.accounts.sessions.Sessions.OFFERED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.FactorKind;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorDisabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorOffered;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferSecondFactorTest {

    private static final FactorId OTHER = new FactorId(new UUID(21, 2));

    @Test
    @Tag("ACC-22")
    void a_second_factor_is_set_up_and_begun_anew_as_often_as_one_likes() {
        given().when(offer()).then(new SecondFactorOffered(OTHER, MIA, FactorKind.PHONE, null, NOW));
        given(OFFERED).when(offer()).then(new SecondFactorOffered(OTHER, MIA, FactorKind.PHONE, null, NOW));
    }

    @Test
    void there_is_one_at_a_time() {
        given(OFFERED, ENABLED).when(offer()).thenRefused(SECOND_FACTOR_ALREADY_ENABLED);
        given(OFFERED, ENABLED, new SecondFactorDisabled(FACTOR, MIA, NOW))
                .when(offer())
                .then(new SecondFactorOffered(OTHER, MIA, FactorKind.PHONE, null, NOW));
    }

    private static OfferSecondFactor offer() {
        return new OfferSecondFactor(OTHER, MIA, FactorKind.PHONE, null, NOW);
    }
}
