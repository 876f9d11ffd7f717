package org.homeroom.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.DOCUMENT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.agreedAlone;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.GUARDIAN_KIND_NOT_ACCEPTED;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_NOT_PUBLISHED;
import static org.homeroom.domain.consent.ConsentRefusal.POLICY_INCONSISTENT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.consent.disputes.RecordCompetence;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.ErasureScheduled;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPolicy.Expiry;
import org.homeroom.domain.consent.facts.ConsentPolicy.ExpiryRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.PendingConsent;
import org.homeroom.domain.consent.facts.ConsentPolicy.Reconsent;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.consent.law.PublishConsentPolicy;
import org.homeroom.domain.consent.law.PublishNotice;
import org.homeroom.domain.consent.links.EndGuardianLink;
import org.homeroom.domain.consent.links.VerifyGuardianLink;
import org.homeroom.domain.consent.time.ScheduleErasure;
import org.homeroom.domain.consent.time.WhenConsentInvalidatedThenScheduleErasure;
import org.homeroom.domain.consent.time.WhenConsentWithdrawnThenScheduleErasure;
import org.homeroom.domain.consent.time.WhenOwnConsentWithdrawnThenScheduleErasure;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where exactly those who decide for the school, and for the platform, are told no. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficerRefusalsTest {

    private static final ConsentPolicy RU = ConsentPolicy.RU_SCHOOL;

    @Test
    @Tag("ACC-28")
    void what_shows_that_somebody_is_a_guardian_is_neither_too_little_nor_beyond_the_scale() {
        var claimed = given(ADMIN_APPOINTED, MIA_ENROLLED, LINK_CLAIMED);
        claimed.when(verifies(VerificationMethod.SCHOOL_RECORDS, 1)).thenRefused(EVIDENCE_INSUFFICIENT);
        claimed.when(verifies(VerificationMethod.SCHOOL_RECORDS, 5)).thenRefused(EVIDENCE_INSUFFICIENT);
        claimed.when(verifies(VerificationMethod.EMAIL_CODE, 2)).thenRefused(EVIDENCE_INSUFFICIENT);
        for (var assurance : List.of(2, 3, 4))
            assertThat(claimed.when(verifies(VerificationMethod.SCHOOL_RECORDS, assurance))
                            .outcome())
                    .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    @Tag("CON-02")
    void only_such_guardians_count_as_the_policy_takes() {
        var claimed = given(ADMIN_APPOINTED, MIA_ENROLLED, LINK_CLAIMED);
        claimed.and(Policies.published(SCHOOL, taking(List.of(GuardianKind.TRUSTEE))))
                .when(verifies(VerificationMethod.SCHOOL_RECORDS, 2))
                .thenRefused(GUARDIAN_KIND_NOT_ACCEPTED);
        assertThat(claimed.and(Policies.published(SCHOOL, taking(List.of(GuardianKind.PARENT))))
                        .when(verifies(VerificationMethod.SCHOOL_RECORDS, 2))
                        .outcome())
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_guardian_ends_the_own_link_by_own_wish_and_for_no_other_reason() {
        given(LINK_VERIFIED)
                .when(new EndGuardianLink(
                        LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, LinkEnd.RIGHTS_ENDED, ANNA, NOW))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("CON-05")
    void a_notice_about_nothing_is_none() {
        given(ADMIN_APPOINTED)
                .when(new PublishNotice(SCHOOL, 1, true, List.of(), new Digest("01"), ADMIN, NOW))
                .thenRefused(NOTICE_NOT_PUBLISHED);
    }

    @Test
    @Tag("CON-01")
    void competence_is_recorded_with_notes_of_a_pupil_who_is_here_and_under_age() {
        var competent = Policies.DEFAULT.withCompetentMinors().publishedBy(SCHOOL);
        var history = given(SCHOOL_REGISTERED, ADMIN_APPOINTED, competent);
        history.and(MIA_IS_TEN).when(records(DOCUMENT)).thenRefused(NOT_FOUND);
        history.and(MIA_IS_TEN, MIA_ENROLLED)
                .when(records(Personal.of(MIA, "")))
                .thenRefused(EVIDENCE_INSUFFICIENT);
        history.and(born("2012-01-01"), MIA_ENROLLED)
                .when(records(DOCUMENT))
                .thenRefused(ConsentRefusal.CHILD_DECIDES_ALONE);
    }

    @Test
    @Tag("P-17")
    void a_consent_of_the_own_or_of_the_school_starts_the_clock_of_erasure_anew() {
        var schedules = new ScheduleErasure(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW);
        var scheduled =
                new ErasureScheduled(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW.plus(Duration.ofDays(30)), NOW);
        var own = agreedAlone(ConsentPurpose.CHAT, EARLIER);
        var ownGone = new OwnConsentWithdrawn(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW);
        given(SCHOOL_REGISTERED, MIA_IS_TEN, scheduled, own, ownGone)
                .when(schedules)
                .then(scheduled);
        given(SCHOOL_REGISTERED, MIA_IS_TEN, scheduled, agreedAlone(ConsentPurpose.PHOTO, EARLIER))
                .when(schedules)
                .thenNothingHappens();
        var bySchool = new SchoolConsentGranted(
                CONSENT, MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, null, PolicyRef.BUILT_IN, ADMIN, EARLIER);
        var schoolGone = new ConsentWithdrawn(MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, true, NOW);
        given(SCHOOL_REGISTERED, MIA_IS_TEN, scheduled, bySchool, schoolGone)
                .when(schedules)
                .then(scheduled);
    }

    @Test
    @Tag("P-17")
    void whatever_ends_a_consent_leads_to_the_erasure_of_what_it_was_for() {
        var erasure = new ScheduleErasure(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW);
        var withdrawn = new ConsentWithdrawn(MIA.asChild(), ANNA.asGuardian(), SCHOOL, ConsentPurpose.CHAT, false, NOW);
        assertThat(new WhenConsentWithdrawnThenScheduleErasure().when()).isEqualTo(ConsentWithdrawn.class);
        assertThat(new WhenConsentWithdrawnThenScheduleErasure().then(withdrawn))
                .isEqualTo(erasure);
        assertThat(new WhenOwnConsentWithdrawnThenScheduleErasure().when()).isEqualTo(OwnConsentWithdrawn.class);
        assertThat(new WhenOwnConsentWithdrawnThenScheduleErasure()
                        .then(new OwnConsentWithdrawn(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW)))
                .isEqualTo(erasure);
        assertThat(new WhenConsentInvalidatedThenScheduleErasure().when()).isEqualTo(ConsentInvalidated.class);
    }

    @ParameterizedTest
    @MethodSource
    @Tag("CON-01")
    void a_policy_at_the_very_edge_of_sense_is_published(ConsentPolicy edge) {
        assertThat(given(OPERATOR_APPOINTED).when(publishes(edge)).outcome()).isInstanceOf(Outcome.Accepted.class);
    }

    static Stream<ConsentPolicy> a_policy_at_the_very_edge_of_sense_is_published() {
        return Stream.of(edge(0, 0, 1, 0, 0, 0), edge(18, 18, 4, 1, 1, 1));
    }

    @ParameterizedTest
    @MethodSource
    @Tag("CON-01")
    void and_one_beyond_it_is_not(ConsentPolicy beyond) {
        given(OPERATOR_APPOINTED).when(publishes(beyond)).thenRefused(POLICY_INCONSISTENT);
    }

    static Stream<ConsentPolicy> and_one_beyond_it_is_not() {
        return Stream.of(
                edge(-1, 14, 2, 0, 0, 0),
                edge(15, 14, 2, 0, 0, 0),
                edge(6, 19, 2, 0, 0, 0),
                edge(6, 14, 0, 0, 0, 0),
                edge(6, 14, 5, 0, 0, 0),
                edge(6, 14, 2, -1, 0, 0),
                edge(6, 14, 2, 0, -1, 0),
                edge(6, 14, 2, 0, 0, -1));
    }

    private static PublishConsentPolicy publishes(ConsentPolicy terms) {
        return new PublishConsentPolicy(null, terms, NOW, OPERATOR, NOW);
    }

    private static RecordCompetence records(Personal<String> notes) {
        return new RecordCompetence(MIA.asChild(), SCHOOL, true, notes, ADMIN, NOW);
    }

    private static VerifyGuardianLink verifies(VerificationMethod method, int assurance) {
        return new VerifyGuardianLink(
                LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, new Evidence(method, assurance), ADMIN, NOW);
    }

    /** The built-in policy with other ages, assurance, days of grace, days until erasure and days of waiting. */
    private static ConsentPolicy edge(int least, int threshold, int assurance, int grace, int erasure, int waiting) {
        return policy(RU.guardianKinds(), least, threshold, assurance, grace, erasure, waiting);
    }

    private static ConsentPolicy taking(List<GuardianKind> kinds) {
        return policy(
                kinds,
                RU.minimumAge(),
                RU.ageThreshold(),
                RU.minimumAssurance(),
                RU.thresholdGraceDays(),
                RU.erasureAfterDays(),
                RU.pendingConsent().days());
    }

    private static ConsentPolicy policy(
            List<GuardianKind> kinds, int least, int threshold, int assurance, int grace, int erasure, int waiting) {
        return new ConsentPolicy(
                RU.jurisdiction(),
                RU.jurisdictionRule(),
                least,
                RU.minimumAgeMode(),
                threshold,
                RU.purposes(),
                RU.grantRule(),
                kinds,
                assurance,
                RU.evidence(),
                RU.objectionRule(),
                new PendingConsent(RU.pendingConsent().mode(), waiting),
                new Expiry(waiting > 0 ? ExpiryRule.MONTHS : ExpiryRule.NONE, Math.max(0, waiting)),
                new Reconsent(RU.reconsent().rule(), Math.max(0, waiting)),
                RU.onThreshold(),
                grace,
                RU.fromThreshold(),
                RU.competentMinorOverride(),
                erasure,
                RU.exemptPurposes(),
                RU.retention());
    }
}
