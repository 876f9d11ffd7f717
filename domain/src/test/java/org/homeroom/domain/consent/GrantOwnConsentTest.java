package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OWN_CONSENT;
import static org.homeroom.domain.School5A.OWN_CONSENT_GRANTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.agreedAlone;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantOwnConsentTest {

    private static final Instant BIRTHDAY = Instant.parse("2026-09-01T20:00:00Z");

    @Test
    @Tag("CON-01")
    @Tag("S-16")
    void on_the_14th_birthday_at_midnight_of_the_school_a_pupil_may_agree_alone() {
        var history = given(SCHOOL_REGISTERED, born("2012-09-02"), MIA_ENROLLED);
        history.when(agrees(BIRTHDAY.minusMillis(1))).thenRefused(SELF_CONSENT_FORBIDDEN);
        history.when(agrees(BIRTHDAY)).then(agreed(BIRTHDAY));
    }

    @Test
    @Tag("CON-02")
    void a_younger_child_cannot_agree_for_itself() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED).when(agrees(NOW)).thenRefused(SELF_CONSENT_FORBIDDEN);
    }

    @Test
    void who_was_born_on_an_unknown_day_counts_as_younger() {
        var erased = new ProfileCompleted(MIA, Personal.of(MIA, MIAS_NAME), new Personal.Erased<>(MIA.tag()), EARLIER);
        given(SCHOOL_REGISTERED, MIA_ENROLLED).when(agrees(NOW)).thenRefused(SELF_CONSENT_FORBIDDEN);
        given(SCHOOL_REGISTERED, MIA_ENROLLED, erased).when(agrees(NOW)).thenRefused(SELF_CONSENT_FORBIDDEN);
    }

    @Test
    void a_school_that_does_not_know_the_pupil_needs_no_consent() {
        given(SCHOOL_REGISTERED, born("2012-09-02")).when(agrees(BIRTHDAY)).thenRefused(NOT_FOUND);
    }

    @Test
    void agreeing_twice_changes_nothing() {
        given(SCHOOL_REGISTERED, born("2012-09-01"), MIA_ENROLLED, OWN_CONSENT_GRANTED)
                .when(agrees(BIRTHDAY))
                .thenNothingHappens();
    }

    private static OwnConsentGranted agreed(Instant at) {
        return agreedAlone(ConsentPurpose.CHAT, at);
    }

    private static GrantOwnConsent agrees(Instant at) {
        return new GrantOwnConsent(OWN_CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, null, at);
    }
}
