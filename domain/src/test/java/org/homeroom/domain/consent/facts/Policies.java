package org.homeroom.domain.consent.facts;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentPolicy.Expiry;
import org.homeroom.domain.consent.facts.ConsentPolicy.FromThreshold;
import org.homeroom.domain.consent.facts.ConsentPolicy.GrantRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.JurisdictionRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.MinimumAgeMode;
import org.homeroom.domain.consent.facts.ConsentPolicy.ObjectionRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.OnThreshold;
import org.homeroom.domain.consent.facts.ConsentPolicy.PendingConsent;
import org.homeroom.domain.consent.facts.ConsentPolicy.PurposeRule;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Policies that differ from the built-in one in what a test is about. */
public record Policies(
        GrantRule grantRule,
        ObjectionRule objectionRule,
        PendingConsent pendingConsent,
        Expiry expiry,
        OnThreshold onThreshold,
        FromThreshold fromThreshold,
        boolean competentMinorOverride,
        List<ConsentPurpose> exemptPurposes) {

    private static final ConsentPolicy RU = ConsentPolicy.RU_SCHOOL;

    public static final Policies DEFAULT = new Policies(
            RU.grantRule(),
            RU.objectionRule(),
            RU.pendingConsent(),
            RU.expiry(),
            RU.onThreshold(),
            RU.fromThreshold(),
            RU.competentMinorOverride(),
            RU.exemptPurposes());

    public Policies with(GrantRule rule) {
        return new Policies(
                rule,
                objectionRule,
                pendingConsent,
                expiry,
                onThreshold,
                fromThreshold,
                competentMinorOverride,
                exemptPurposes);
    }

    public Policies with(ObjectionRule rule) {
        return new Policies(
                grantRule,
                rule,
                pendingConsent,
                expiry,
                onThreshold,
                fromThreshold,
                competentMinorOverride,
                exemptPurposes);
    }

    public Policies with(PendingConsent pending) {
        return new Policies(
                grantRule,
                objectionRule,
                pending,
                expiry,
                onThreshold,
                fromThreshold,
                competentMinorOverride,
                exemptPurposes);
    }

    public Policies with(Expiry end) {
        return new Policies(
                grantRule,
                objectionRule,
                pendingConsent,
                end,
                onThreshold,
                fromThreshold,
                competentMinorOverride,
                exemptPurposes);
    }

    public Policies with(FromThreshold rule) {
        return new Policies(
                grantRule,
                objectionRule,
                pendingConsent,
                expiry,
                onThreshold,
                rule,
                competentMinorOverride,
                exemptPurposes);
    }

    public Policies withCompetentMinors() {
        return new Policies(
                grantRule, objectionRule, pendingConsent, expiry, onThreshold, fromThreshold, true, exemptPurposes);
    }

    public ConsentPolicy terms() {
        return new ConsentPolicy(
                RU.jurisdiction(),
                RU.jurisdictionRule(),
                RU.minimumAge(),
                RU.minimumAgeMode(),
                RU.ageThreshold(),
                RU.purposes(),
                grantRule,
                RU.guardianKinds(),
                RU.minimumAssurance(),
                RU.evidence(),
                objectionRule,
                pendingConsent,
                expiry,
                RU.reconsent(),
                onThreshold,
                RU.thresholdGraceDays(),
                fromThreshold,
                competentMinorOverride,
                RU.erasureAfterDays(),
                exemptPurposes,
                RU.retention());
    }

    /** The built-in policy, which refuses a profile to whoever is younger. */
    public static ConsentPolicy refusingBelow(int age) {
        return builtIn(RU.jurisdictionRule(), age, MinimumAgeMode.REJECT, RU.purposes());
    }

    /** The built-in policy, for children who live somewhere. */
    public static ConsentPolicy goingByResidence() {
        return builtIn(JurisdictionRule.CHILD_RESIDENCE, RU.minimumAge(), RU.minimumAgeMode(), RU.purposes());
    }

    /** The built-in policy, which knows one purpose only. */
    public static ConsentPolicy naming(ConsentPurpose purpose) {
        return builtIn(
                RU.jurisdictionRule(),
                RU.minimumAge(),
                RU.minimumAgeMode(),
                RU.purposes().stream().filter(rule -> rule.purpose() == purpose).toList());
    }

    private static ConsentPolicy builtIn(
            JurisdictionRule place, int minimumAge, MinimumAgeMode mode, List<PurposeRule> purposes) {
        return new ConsentPolicy(
                RU.jurisdiction(),
                place,
                minimumAge,
                mode,
                RU.ageThreshold(),
                purposes,
                RU.grantRule(),
                RU.guardianKinds(),
                RU.minimumAssurance(),
                RU.evidence(),
                RU.objectionRule(),
                RU.pendingConsent(),
                RU.expiry(),
                RU.reconsent(),
                RU.onThreshold(),
                RU.thresholdGraceDays(),
                RU.fromThreshold(),
                RU.competentMinorOverride(),
                RU.erasureAfterDays(),
                RU.exemptPurposes(),
                RU.retention());
    }

    /** Published long ago by this school. */
    public static ConsentPolicyPublished published(SchoolId school, ConsentPolicy terms) {
        return new ConsentPolicyPublished(PolicyId.of(school), school, 1, Instant.EPOCH, terms, Instant.EPOCH);
    }

    public ConsentPolicyPublished publishedBy(SchoolId school) {
        return published(school, terms());
    }
}
