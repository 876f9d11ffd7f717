package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.DISPUTE;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawConsentTest {

    @Test
    @Tag("S-13")
    void a_guardian_takes_back_what_was_agreed() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED)
                .when(withdraws(ANNA, ConsentPurpose.CHAT, NOW))
                .then(CONSENT_WITHDRAWN);
    }

    @Test
    void who_takes_back_what_the_other_agreed_disagrees() {
        given(
                        SCHOOL_REGISTERED,
                        MIA_IS_TEN,
                        CONSENT_GRANTED,
                        new GuardianLinkVerified(
                                new LinkId(new UUID(5, 2)),
                                MIA.asChild(),
                                BORIS.asGuardian(),
                                SCHOOL,
                                VerificationMethod.SCHOOL_RECORDS,
                                2,
                                EARLIER))
                .when(withdraws(BORIS, ConsentPurpose.CHAT, NOW))
                .then(
                        new ConsentWithdrawn(
                                MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, false, NOW),
                        new ConsentDisputeOpened(
                                DISPUTE, MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, NOW));
    }

    @Test
    @Tag("CON-02")
    void who_is_not_a_verified_guardian_takes_nothing_back() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED)
                .when(withdraws(BORIS, ConsentPurpose.CHAT, NOW))
                .thenRefused(NOT_A_GUARDIAN);
        given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_CLAIMED, CONSENT_GRANTED)
                .when(withdraws(ANNA, ConsentPurpose.CHAT, NOW))
                .thenRefused(NOT_A_GUARDIAN);
        given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED)
                .when(withdraws(MIA, ConsentPurpose.CHAT, NOW))
                .thenRefused(NOT_A_GUARDIAN);
    }

    @Test
    void what_nobody_agreed_to_cannot_be_taken_back() {
        var history = given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED);
        history.when(withdraws(ANNA, ConsentPurpose.CHAT, NOW)).thenNothingHappens();
        history.and(CONSENT_GRANTED)
                .when(withdraws(ANNA, ConsentPurpose.PHOTO, NOW))
                .thenNothingHappens();
    }

    @Test
    void taking_back_twice_changes_nothing() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, CONSENT_GRANTED, CONSENT_WITHDRAWN)
                .when(withdraws(ANNA, ConsentPurpose.CHAT, NOW))
                .thenNothingHappens();
    }

    @Test
    @Tag("CON-01")
    void from_the_14th_birthday_on_a_guardian_no_longer_decides() {
        var history = given(SCHOOL_REGISTERED, born("2012-09-02"), LINK_VERIFIED, CONSENT_GRANTED);
        var lastInstant = Instant.parse("2026-09-01T19:59:59.999Z");
        history.when(withdraws(ANNA, ConsentPurpose.CHAT, lastInstant))
                .then(new ConsentWithdrawn(
                        MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, false, lastInstant));
        history.when(withdraws(ANNA, ConsentPurpose.CHAT, Instant.parse("2026-09-01T20:00:00Z")))
                .thenRefused(CHILD_DECIDES_ALONE);
    }

    @Test
    void a_guardian_takes_back_what_the_school_agreed_to_in_the_guardians_place() {
        var agent = new SchoolConsentGranted(
                CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, null, PolicyRef.BUILT_IN, ADMIN, EARLIER);
        given(SCHOOL_REGISTERED, MIA_IS_TEN, LINK_VERIFIED, agent)
                .when(withdraws(ANNA, ConsentPurpose.CHAT, NOW))
                .then(CONSENT_WITHDRAWN);
    }

    private static WithdrawConsent withdraws(AccountId who, ConsentPurpose purpose, Instant at) {
        return new WithdrawConsent(MIA.asChild(), who.asGuardian(), SCHOOL, purpose, DISPUTE, at);
    }
}
