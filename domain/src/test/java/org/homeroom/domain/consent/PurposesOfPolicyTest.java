package org.homeroom.domain.consent;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_PROVIDED_BY_POLICY;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PurposesOfPolicyTest {

    private final Scenario chatOnly = given(
            SCHOOL_REGISTERED,
            ADMIN_APPOINTED,
            Policies.published(SCHOOL, Policies.naming(ConsentPurpose.CHAT)),
            MIA_IS_TEN,
            MIA_ENROLLED,
            LINK_VERIFIED);

    @Test
    @Tag("RU-2")
    void nobody_agrees_to_a_purpose_that_the_policy_does_not_name() {
        chatOnly.when(grants(ConsentPurpose.PHOTO)).thenRefused(NOT_PROVIDED_BY_POLICY);
        chatOnly.when(new RecordPaperConsent(
                        CONSENT,
                        MIA.asChild(),
                        ANNA.asGuardian(),
                        SCHOOL,
                        ConsentPurpose.PHOTO,
                        null,
                        NOW,
                        DOCUMENT,
                        ADMIN,
                        NOW))
                .thenRefused(NOT_PROVIDED_BY_POLICY);
        chatOnly.and(born("2010-05-01"))
                .when(new GrantOwnConsent(CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.PHOTO, null, NOW))
                .thenRefused(NOT_PROVIDED_BY_POLICY);
    }

    @Test
    void nobody_is_asked_to_either() {
        chatOnly.when(asks(ConsentPurpose.PHOTO)).thenRefused(NOT_PROVIDED_BY_POLICY);
        chatOnly.when(new RequestConsent(MIA.asChild(), SCHOOL, ConsentPurpose.PHOTO, null, NOW))
                .thenNothingHappens();
    }

    @Test
    void what_it_names_is_as_before() {
        chatOnly.after(grants(ConsentPurpose.CHAT))
                .when(grants(ConsentPurpose.CHAT))
                .thenNothingHappens();
    }

    private static GrantConsent grants(ConsentPurpose purpose) {
        return new GrantConsent(CONSENT, MIA.asChild(), ANNA.asGuardian(), SCHOOL, purpose, null, null, NOW);
    }

    private static RequestConsent asks(ConsentPurpose purpose) {
        return new RequestConsent(MIA.asChild(), SCHOOL, purpose, ADMIN, NOW);
    }
}
