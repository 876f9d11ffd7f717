package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OWN_CONSENT_GRANTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawOwnConsentTest {

    private static final WithdrawOwnConsent WITHDRAWS =
            new WithdrawOwnConsent(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW);
    private static final OwnConsentWithdrawn WITHDRAWN =
            new OwnConsentWithdrawn(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW);

    @Test
    void who_is_14_takes_the_own_consent_back() {
        given(SCHOOL_REGISTERED, born("2012-08-20"), OWN_CONSENT_GRANTED)
                .when(WITHDRAWS)
                .then(WITHDRAWN);
    }

    @Test
    void who_is_14_takes_back_what_a_guardian_agreed_before_the_birthday() {
        given(SCHOOL_REGISTERED, born("2012-08-20"), CONSENT_GRANTED)
                .when(WITHDRAWS)
                .then(WITHDRAWN);
    }

    @Test
    void who_is_younger_takes_nothing_back() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CONSENT_GRANTED).when(WITHDRAWS).thenRefused(NOT_AUTHORISED);
        given(SCHOOL_REGISTERED, CONSENT_GRANTED).when(WITHDRAWS).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void taking_back_twice_changes_nothing() {
        given(SCHOOL_REGISTERED, born("2012-08-20"), OWN_CONSENT_GRANTED)
                .after(WITHDRAWS)
                .when(WITHDRAWS)
                .thenNothingHappens();
    }
}
