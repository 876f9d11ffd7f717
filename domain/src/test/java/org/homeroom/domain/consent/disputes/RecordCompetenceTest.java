package org.homeroom.domain.consent.disputes;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OWN_CONSENT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_PROVIDED_BY_POLICY;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.consent.GrantOwnConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.MinorCompetenceAssessed;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordCompetenceTest {

    private static final Personal<String> NOTES = Personal.of(MIA, "talked for an hour");

    private final Scenario history = given(
            SCHOOL_REGISTERED,
            ADMIN_APPOINTED,
            MIA_IS_TEN,
            MIA_ENROLLED,
            Policies.DEFAULT.withCompetentMinors().publishedBy(SCHOOL));

    @Test
    @Tag("CON-01")
    void where_the_policy_lets_it_a_minor_who_understands_agrees_alone() {
        history.when(records(true, NOTES))
                .then(new MinorCompetenceAssessed(MIA.asChild(), SCHOOL, ADMIN, true, NOTES, NOW));
        history.after(records(true, NOTES))
                .after(grants())
                .and(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED)
                .when(new ReadMessages(CHAT, SCHOOL, MIA, NOW))
                .thenNothingHappens();
    }

    @Test
    void who_does_not_understand_cannot_and_no_longer_does() {
        history.after(records(false, NOTES)).when(grants()).thenRefused(SELF_CONSENT_FORBIDDEN);
        history.after(records(true, NOTES))
                .after(grants())
                .after(records(false, NOTES))
                .and(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED)
                .when(new ReadMessages(CHAT, SCHOOL, MIA, NOW))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    void a_failed_assessment_takes_nothing_from_a_guardians_consent() {
        history.and(LINK_VERIFIED, CONSENT_GRANTED, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED)
                .after(records(false, NOTES))
                .when(new ReadMessages(CHAT, SCHOOL, MIA, NOW))
                .thenNothingHappens();
    }

    @Test
    void elsewhere_nobody_is_assessed() {
        given(SCHOOL_REGISTERED, ADMIN_APPOINTED, MIA_IS_TEN, MIA_ENROLLED)
                .when(records(true, NOTES))
                .thenRefused(NOT_PROVIDED_BY_POLICY);
        history.when(records(true, Personal.of(MIA, " "))).thenRefused(EVIDENCE_INSUFFICIENT);
    }

    private static GrantOwnConsent grants() {
        return new GrantOwnConsent(OWN_CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, null, NOW);
    }

    private static RecordCompetence records(boolean competent, Personal<String> notes) {
        return new RecordCompetence(MIA.asChild(), SCHOOL, competent, notes, ADMIN, NOW);
    }
}
