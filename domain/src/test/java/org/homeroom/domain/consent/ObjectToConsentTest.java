package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.DISPUTE;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.agreed;
import static org.homeroom.domain.consent.ConsentRefusal.CONSENT_GIVEN;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentPolicy.ObjectionRule;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ObjectToConsentTest {

    private static final ConsentObjected OBJECTED =
            new ConsentObjected(MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, NOW);
    private static final ConsentDisputeOpened OPENED =
            new ConsentDisputeOpened(DISPUTE, MIA.asChild(), BORIS.asGuardian(), SCHOOL, ConsentPurpose.CHAT, NOW);

    private final Scenario history = given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED, BORIS_VERIFIED);

    @Test
    @Tag("S-14")
    void against_what_the_other_agreed_a_guardian_objects_and_a_dispute_opens() {
        history.and(CONSENT_GRANTED).when(objects(BORIS)).then(OBJECTED, OPENED);
    }

    @Test
    @Tag("S-14")
    void objecting_twice_opens_no_second_dispute() {
        history.and(CONSENT_GRANTED, OBJECTED, OPENED).when(objects(BORIS)).thenNothingHappens();
    }

    @Test
    void where_nobody_agreed_yet_the_dispute_opens_with_the_consent() {
        history.when(objects(BORIS)).then(OBJECTED);
        history.and(OBJECTED)
                .when(new GrantConsent(
                        CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, null, null, NOW))
                .then(
                        agreed(CONSENT, ANNA, LINK, ConsentPurpose.CHAT, NOW),
                        new ConsentDisputeOpened(
                                new DisputeId(CONSENT.value()),
                                MIA.asChild(),
                                ANNA.asGuardian(),
                                SCHOOL,
                                ConsentPurpose.CHAT,
                                NOW));
    }

    @Test
    void where_the_policy_only_records_objections_there_is_no_dispute() {
        history.and(
                        CONSENT_GRANTED,
                        Policies.DEFAULT.with(ObjectionRule.RECORD_ONLY).publishedBy(SCHOOL))
                .when(objects(BORIS))
                .then(OBJECTED);
    }

    @Test
    void nobody_objects_to_the_own_consent_and_no_stranger_to_any() {
        history.and(CONSENT_GRANTED).when(objects(ANNA)).thenRefused(CONSENT_GIVEN);
        history.and(CONSENT_GRANTED).when(objects(STRANGER)).thenRefused(NOT_A_GUARDIAN);
    }

    private static ObjectToConsent objects(AccountId who) {
        return new ObjectToConsent(MIA.asChild(), who.asGuardian(), SCHOOL, ConsentPurpose.CHAT, DISPUTE, NOW);
    }
}
