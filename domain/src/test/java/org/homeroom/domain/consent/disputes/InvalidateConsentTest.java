package org.homeroom.domain.consent.disputes;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvalidateConsentTest {

    private final Scenario history =
            given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED, CONSENT_GRANTED);

    @Test
    @Tag("CON-02")
    void a_consent_of_somebody_who_was_no_guardian_never_counted() {
        history.when(invalidates(DOCUMENT, ADMIN))
                .then(new ConsentInvalidated(
                        CONSENT,
                        MIA.asChild(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        InvalidationReason.NOT_A_GUARDIAN,
                        DOCUMENT,
                        NOW));
        history.after(invalidates(DOCUMENT, ADMIN))
                .and(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED)
                .when(new ReadMessages(CHAT, SCHOOL, MIA, NOW))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    void once_and_with_a_document() {
        history.after(invalidates(DOCUMENT, ADMIN))
                .when(invalidates(DOCUMENT, ADMIN))
                .thenNothingHappens();
        history.when(invalidates(Personal.of(MIA, ""), ADMIN)).thenRefused(EVIDENCE_INSUFFICIENT);
    }

    @Test
    void a_consent_that_nobody_ever_gave_is_not_found() {
        given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED, LINK_VERIFIED)
                .when(invalidates(DOCUMENT, ADMIN))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void by_an_officer_only() {
        history.when(invalidates(DOCUMENT, ANNA)).thenRefused(NOT_FOUND);
    }

    private static InvalidateConsent invalidates(Personal<String> document, AccountId by) {
        return new InvalidateConsent(
                CONSENT, MIA.asChild(), SCHOOL, InvalidationReason.NOT_A_GUARDIAN, document, by, NOW);
    }
}
