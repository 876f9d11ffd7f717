package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_LINK;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Policies;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantConsentTest {

    @Test
    @Tag("CON-01")
    @Tag("CON-02")
    @Tag("S-12")
    void a_verified_guardian_agrees_for_a_pupil_under_14() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED)
                .when(grants(ANNA, ConsentPurpose.CHAT, NOW))
                .then(granted(ConsentPurpose.CHAT, NOW));
    }

    @Test
    @Tag("CON-02")
    void a_child_never_agrees_as_its_own_guardian() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED)
                .when(grants(MIA, ConsentPurpose.CHAT, NOW))
                .thenRefused(SELF_CONSENT_FORBIDDEN);
    }

    @Test
    @Tag("CON-02")
    void who_only_claims_to_be_a_guardian_is_none_yet() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_CLAIMED)
                .when(grants(ANNA, ConsentPurpose.CHAT, NOW))
                .thenRefused(NOT_A_GUARDIAN);
    }

    @Test
    @Tag("CON-02")
    void a_guardian_of_another_child_is_none_here() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED)
                .when(grants(BORIS, ConsentPurpose.CHAT, NOW))
                .thenRefused(NOT_A_GUARDIAN);
    }

    @Test
    void a_school_that_does_not_know_the_child_needs_no_consent() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED)
                .when(grants(ANNA, ConsentPurpose.CHAT, NOW))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void that_somebody_is_no_guardian_is_said_before_anything_about_the_child() {
        given(SCHOOL_REGISTERED, born("2010-05-01"))
                .when(grants(ANNA, ConsentPurpose.CHAT, NOW))
                .thenRefused(NOT_A_GUARDIAN);
    }

    @Test
    @Tag("CON-01")
    void from_the_14th_birthday_in_the_schools_zone_on_the_child_decides_alone() {
        var history = given(SCHOOL_REGISTERED, born("2012-09-02"), MIA_ENROLLED, LINK_VERIFIED);
        var lastInstant = Instant.parse("2026-09-01T19:59:59.999Z");
        history.when(grants(ANNA, ConsentPurpose.CHAT, lastInstant)).then(granted(ConsentPurpose.CHAT, lastInstant));
        history.when(grants(ANNA, ConsentPurpose.CHAT, Instant.parse("2026-09-01T20:00:00Z")))
                .thenRefused(CHILD_DECIDES_ALONE);
    }

    @Test
    void agreeing_twice_changes_nothing_and_each_guardian_speaks_alone() {
        var history =
                given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED, BORIS_VERIFIED, CONSENT_GRANTED);
        history.when(grants(ANNA, ConsentPurpose.CHAT, NOW)).thenNothingHappens();
        history.when(grants(BORIS, ConsentPurpose.CHAT, NOW))
                .then(agreed(CONSENT, BORIS, BORIS_LINK, ConsentPurpose.CHAT, NOW));
    }

    @Test
    void each_purpose_needs_its_own_consent() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED, CONSENT_GRANTED)
                .when(grants(ANNA, ConsentPurpose.PHOTO, NOW))
                .then(granted(ConsentPurpose.PHOTO, NOW));
    }

    @Test
    @Tag("S-13")
    void what_was_taken_back_can_be_given_again() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED, CONSENT_GRANTED, CONSENT_WITHDRAWN)
                .when(grants(ANNA, ConsentPurpose.CHAT, NOW))
                .then(granted(ConsentPurpose.CHAT, NOW));
    }

    @Test
    void a_link_that_was_checked_too_weakly_for_the_policy_is_not_enough() {
        given(
                        SCHOOL_REGISTERED,
                        Policies.published(SCHOOL, ConsentPolicy.US_COPPA),
                        MIA_IS_TEN,
                        MIA_ENROLLED,
                        LINK_VERIFIED)
                .when(grants(ANNA, ConsentPurpose.CHAT, NOW))
                .thenRefused(EVIDENCE_INSUFFICIENT);
    }

    private static ConsentGranted granted(ConsentPurpose purpose, Instant at) {
        return agreed(CONSENT, ANNA, LINK, purpose, at);
    }

    private static GrantConsent grants(AccountId who, ConsentPurpose purpose, Instant at) {
        return new GrantConsent(CONSENT, MIA.asChild(), who.asGuardian(), SCHOOL, purpose, null, null, at);
    }
}
