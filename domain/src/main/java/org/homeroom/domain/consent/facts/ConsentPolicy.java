package org.homeroom.domain.consent.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The law of consent as data. Every preset must be confirmed by a lawyer before use. Source: specification §3.3.
 *
 * @param minimumAge in full years, below which {@code minimumAgeMode} applies. Source: ACC-23
 * @param ageThreshold in full years: from this birthday on, a person decides alone
 * @param minimumAssurance of the evidence behind a consent, 1 (weak) to 4
 * @param evidence the methods that count, and for how long
 * @param thresholdGraceDays for how long a guardian's consent carries a child who has not yet agreed alone
 * @param erasureAfterDays from the end of the last consent until the data must be gone
 * @param exemptPurposes those that need nobody's consent
 */
public record ConsentPolicy(
        Jurisdiction jurisdiction,
        JurisdictionRule jurisdictionRule,
        int minimumAge,
        MinimumAgeMode minimumAgeMode,
        int ageThreshold,
        List<PurposeRule> purposes,
        GrantRule grantRule,
        List<GuardianKind> guardianKinds,
        int minimumAssurance,
        List<EvidenceRule> evidence,
        ObjectionRule objectionRule,
        PendingConsent pendingConsent,
        Expiry expiry,
        Reconsent reconsent,
        OnThreshold onThreshold,
        int thresholdGraceDays,
        FromThreshold fromThreshold,
        boolean competentMinorOverride,
        int erasureAfterDays,
        List<ConsentPurpose> exemptPurposes,
        Retention retention) {

    /** From this birthday on nobody speaks for a person any more, in every jurisdiction that the presets know. */
    static final int ADULTHOOD = 18;

    public enum Jurisdiction {
        RU,
        US,
        EU,
        EU_FR,
        UK,
        CUSTOM
    }

    /** What makes a jurisdiction the one that counts. Source: EU-4. */
    public enum JurisdictionRule {
        SCHOOL_SEAT,
        /** Stands in policies of old. Nobody knows where a child lives, so none is published with it any more. */
        CHILD_RESIDENCE
    }

    public enum MinimumAgeMode {
        WARN,
        REJECT
    }

    /** Whose consent it takes for a child below the threshold. */
    public enum GrantRule {
        ONE_GUARDIAN,
        ALL_KNOWN_GUARDIANS,
        CHILD_AND_GUARDIAN,
        /** A guardian's, or the school's in the guardian's place. Source: US-4. */
        SCHOOL_AS_AGENT
    }

    /** What another guardian's objection does to a consent. Source: RU-7. */
    public enum ObjectionRule {
        SUSPEND_UNTIL_RESOLVED,
        RECORD_ONLY,
        NEWEST_WINS
    }

    public enum PendingConsentMode {
        NO_PARTICIPATION,
        READ_ONLY,
        GRACE
    }

    public enum ExpiryRule {
        NONE,
        MONTHS,
        END_OF_SCHOOL_YEAR,
        /** With the birthday of the threshold: the decision table says so, no instant is stored. */
        UNTIL_AGE
    }

    public enum ReconsentRule {
        MATERIAL_CHANGE_ONLY,
        EVERY_VERSION,
        NEVER
    }

    public enum OnThreshold {
        CARRY_OVER_WITH_NOTICE,
        REQUIRE_OWN_CONSENT,
        AUTO_SELF
    }

    /** What guardians have to say between the threshold and adulthood. */
    public enum FromThreshold {
        SELF,
        SELF_WITH_GUARDIAN_APPROVAL,
        SELF_PLUS_NOTICE
    }

    public enum EvidenceRetention {
        KEEP_REFERENCE,
        DELETE_AFTER_CHECK
    }

    /** @param separateConsent one consent never covers it together with another purpose. Source: RU-2 */
    public record PurposeRule(ConsentPurpose purpose, boolean mandatoryForParticipation, boolean separateConsent) {}

    /**
     * @param validForDays after which it has to be checked again; 0 for ever
     * @param onlyWithoutDisclosure does not count where data go to third parties. Source: US-3
     */
    public record EvidenceRule(
            VerificationMethod method,
            int minimumAssurance,
            EvidenceRetention retention,
            int validForDays,
            boolean onlyWithoutDisclosure) {}

    /** @param days from the first membership on, for {@link PendingConsentMode#GRACE} */
    public record PendingConsent(PendingConsentMode mode, int days) {}

    /** @param months for {@link ExpiryRule#MONTHS} */
    public record Expiry(ExpiryRule rule, int months) {}

    public record Reconsent(ReconsentRule rule, int graceDays) {}

    public record Retention(int consentRecordYears, int messageYears, int evidenceYears) {}

    /** Source: specification §3.3; RU-1 to RU-8. Holds while nothing is published. */
    public static final ConsentPolicy RU_SCHOOL = new ConsentPolicy(
            Jurisdiction.RU,
            JurisdictionRule.SCHOOL_SEAT,
            6,
            MinimumAgeMode.WARN,
            14,
            everyPurposeApart(),
            GrantRule.ONE_GUARDIAN,
            List.of(GuardianKind.values()),
            2,
            whatASchoolCanCheck(),
            ObjectionRule.SUSPEND_UNTIL_RESOLVED,
            new PendingConsent(PendingConsentMode.NO_PARTICIPATION, 0),
            new Expiry(ExpiryRule.UNTIL_AGE, 0),
            new Reconsent(ReconsentRule.MATERIAL_CHANGE_ONLY, 30),
            OnThreshold.REQUIRE_OWN_CONSENT,
            30,
            FromThreshold.SELF_PLUS_NOTICE,
            false,
            30,
            List.of(),
            new Retention(3, 1, 3));

    /** Source: specification §3.3; US-1 to US-4. */
    public static final ConsentPolicy US_COPPA = new ConsentPolicy(
            Jurisdiction.US,
            JurisdictionRule.SCHOOL_SEAT,
            6,
            MinimumAgeMode.WARN,
            13,
            everyPurposeApart(),
            GrantRule.ONE_GUARDIAN,
            List.of(GuardianKind.values()),
            3,
            List.of(
                    checked(VerificationMethod.SIGNED_FORM, 3),
                    checked(VerificationMethod.PAYMENT_CARD, 3),
                    checked(VerificationMethod.TOLL_FREE_CALL, 3),
                    checked(VerificationMethod.VIDEO_CONFERENCE, 3),
                    new EvidenceRule(
                            VerificationMethod.GOVERNMENT_ID, 3, EvidenceRetention.DELETE_AFTER_CHECK, 0, false),
                    checked(VerificationMethod.KNOWLEDGE_QUESTIONS, 3),
                    new EvidenceRule(VerificationMethod.FACE_MATCH, 3, EvidenceRetention.DELETE_AFTER_CHECK, 0, false),
                    new EvidenceRule(VerificationMethod.EMAIL_PLUS, 3, EvidenceRetention.KEEP_REFERENCE, 0, true),
                    new EvidenceRule(VerificationMethod.TEXT_PLUS, 3, EvidenceRetention.KEEP_REFERENCE, 0, true)),
            ObjectionRule.SUSPEND_UNTIL_RESOLVED,
            new PendingConsent(PendingConsentMode.NO_PARTICIPATION, 0),
            new Expiry(ExpiryRule.NONE, 0),
            new Reconsent(ReconsentRule.MATERIAL_CHANGE_ONLY, 30),
            OnThreshold.AUTO_SELF,
            0,
            FromThreshold.SELF,
            false,
            30,
            List.of(),
            new Retention(3, 1, 3));

    /** Source: specification §3.3; EU-1 to EU-5. */
    public static final ConsentPolicy EU_DEFAULT = european(Jurisdiction.EU, 16, GrantRule.ONE_GUARDIAN);

    /** Source: specification §3.3; EU-6. */
    public static final ConsentPolicy EU_FR = european(Jurisdiction.EU_FR, 15, GrantRule.CHILD_AND_GUARDIAN);

    /** Source: specification §3.3; UK-1 to UK-3. */
    public static final ConsentPolicy UK = european(Jurisdiction.UK, 13, GrantRule.ONE_GUARDIAN);

    private static ConsentPolicy european(Jurisdiction jurisdiction, int threshold, GrantRule grantRule) {
        return new ConsentPolicy(
                jurisdiction,
                JurisdictionRule.SCHOOL_SEAT,
                6,
                MinimumAgeMode.WARN,
                threshold,
                everyPurposeApart(),
                grantRule,
                List.of(GuardianKind.values()),
                2,
                whatASchoolCanCheck(),
                ObjectionRule.SUSPEND_UNTIL_RESOLVED,
                new PendingConsent(PendingConsentMode.NO_PARTICIPATION, 0),
                new Expiry(ExpiryRule.NONE, 0),
                new Reconsent(ReconsentRule.MATERIAL_CHANGE_ONLY, 30),
                OnThreshold.CARRY_OVER_WITH_NOTICE,
                0,
                FromThreshold.SELF,
                false,
                30,
                List.of(ConsentPurpose.COUNSELLING),
                new Retention(3, 1, 3));
    }

    private static List<EvidenceRule> whatASchoolCanCheck() {
        return Stream.of(
                        VerificationMethod.SCHOOL_RECORDS,
                        VerificationMethod.STATE_ID,
                        VerificationMethod.ROSTER,
                        VerificationMethod.COURT_DOCUMENT,
                        VerificationMethod.SIGNED_FORM)
                .map(method -> checked(method, 2))
                .toList();
    }

    private static List<PurposeRule> everyPurposeApart() {
        return Stream.of(ConsentPurpose.values())
                .map(purpose -> new PurposeRule(purpose, purpose == ConsentPurpose.CHAT, true))
                .toList();
    }

    private static EvidenceRule checked(VerificationMethod method, int minimumAssurance) {
        return new EvidenceRule(method, minimumAssurance, EvidenceRetention.KEEP_REFERENCE, 0, false);
    }

    /** The same policy, with another rule on whose consent it takes. */
    public ConsentPolicy grantedBy(GrantRule rule) {
        return with(rule, competentMinorOverride);
    }

    /** The same policy, in which a minor who was assessed as competent agrees alone. Source: UK-3. */
    public ConsentPolicy lettingCompetentMinorsDecide() {
        return with(grantRule, true);
    }

    private ConsentPolicy with(GrantRule rule, boolean competentMinors) {
        return new ConsentPolicy(
                jurisdiction,
                jurisdictionRule,
                minimumAge,
                minimumAgeMode,
                ageThreshold,
                purposes,
                rule,
                guardianKinds,
                minimumAssurance,
                evidence,
                objectionRule,
                pendingConsent,
                expiry,
                reconsent,
                onThreshold,
                thresholdGraceDays,
                fromThreshold,
                competentMinors,
                erasureAfterDays,
                exemptPurposes,
                retention);
    }

    /**
     * The first instant of the birthday on which a person decides alone, in the zone of the school. Who was born on 29
     * February has the birthday of other years on 1 March.
     */
    public Instant decidesAloneFrom(LocalDate birthDate, ZoneId zone) {
        return birthday(birthDate, ageThreshold).atStartOfDay(zone).toInstant();
    }

    /** The first instant at which a guardian's consent no longer carries a child who has not agreed alone. */
    public Instant graceEnds(LocalDate birthDate, ZoneId zone) {
        return birthday(birthDate, ageThreshold)
                .plusDays(thresholdGraceDays)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The first instant at which a person is grown up. */
    public static Instant grownUpFrom(LocalDate birthDate, ZoneId zone) {
        return birthday(birthDate, ADULTHOOD).atStartOfDay(zone).toInstant();
    }

    private static LocalDate birthday(LocalDate birthDate, int age) {
        var birthday = birthDate.plusYears(age);
        return birthday.getDayOfMonth() == birthDate.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    /** Whether anybody can be asked for a consent to it, or give one. Source: specification §3.3. */
    public boolean names(ConsentPurpose purpose) {
        return purposes.stream().anyMatch(rule -> rule.purpose() == purpose);
    }

    public boolean exempts(ConsentPurpose purpose) {
        return exemptPurposes.contains(purpose);
    }

    /** Whether this evidence is enough for a consent to this purpose. Control of a mailbox never is. Source: ACC-28. */
    public boolean accepts(Evidence shown, ConsentPurpose purpose) {
        return shown.method() != VerificationMethod.EMAIL_CODE
                && shown.assurance() >= minimumAssurance
                && evidence.stream()
                        .anyMatch(rule -> rule.method() == shown.method()
                                && shown.assurance() >= rule.minimumAssurance()
                                && !(rule.onlyWithoutDisclosure() && purpose == ConsentPurpose.THIRD_PARTY));
    }

    /** From when on this evidence has to be checked anew; {@link Instant#MAX} where it never has. */
    public Instant endOf(Evidence shown, Instant checkedAt) {
        return evidence.stream()
                .filter(rule -> rule.method() == shown.method() && rule.validForDays() > 0)
                .map(rule -> checkedAt.plus(Duration.ofDays(rule.validForDays())))
                .findFirst()
                .orElse(Instant.MAX);
    }
}
