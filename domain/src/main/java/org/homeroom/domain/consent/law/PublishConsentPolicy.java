package org.homeroom.domain.consent.law;

import static org.homeroom.domain.consent.ConsentRefusal.POLICY_DATES_OVERLAP;
import static org.homeroom.domain.consent.ConsentRefusal.POLICY_INCONSISTENT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPolicy.ExpiryRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.JurisdictionRule;
import org.homeroom.domain.consent.facts.PolicyId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever runs the platform publishes a policy, for all schools or for one. It holds from a day on; that day is never
 * before today, nor before that of an earlier version. Source: specification §3.3, §5.2.
 *
 * @param school null for the whole platform
 */
public record PublishConsentPolicy(
        @Nullable SchoolId school, ConsentPolicy terms, Instant effectiveFrom, AccountId by, Instant at)
        implements LawCommand<PublishConsentPolicy.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, null))
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> new State(true, s.newest()))
                .about(line())
                .on(ConsentPolicyPublished.class, (s, e) -> new State(s.mayPublish(), e));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.mayPublish()) return refuse(NOT_FOUND);
        if (!isConsistent()) return refuse(POLICY_INCONSISTENT);
        var newest = state.newest();
        if (newest != null
                && newest.terms().equals(terms)
                && newest.effectiveFrom().equals(effectiveFrom)) return nothingToDo();
        if (effectiveFrom.isBefore(at)) return refuse(POLICY_DATES_OVERLAP);
        if (newest != null && !effectiveFrom.isAfter(newest.effectiveFrom())) return refuse(POLICY_DATES_OVERLAP);
        var version = newest == null ? 1 : newest.version() + 1;
        return accept(new ConsentPolicyPublished(line(), school, version, effectiveFrom, terms, at));
    }

    private PolicyId line() {
        return school == null ? PolicyId.OF_THE_PLATFORM : PolicyId.of(school);
    }

    private boolean isConsistent() {
        return terms.jurisdictionRule() == JurisdictionRule.SCHOOL_SEAT
                && terms.minimumAge() >= 0
                && terms.ageThreshold() >= terms.minimumAge()
                && terms.ageThreshold() <= 18
                && terms.minimumAssurance() >= 1
                && terms.minimumAssurance() <= 4
                && terms.thresholdGraceDays() >= 0
                && terms.erasureAfterDays() >= 0
                && terms.pendingConsent().days() >= 0
                && terms.reconsent().graceDays() >= 0
                && terms.expiry().months() >= (terms.expiry().rule() == ExpiryRule.MONTHS ? 1 : 0);
    }

    record State(boolean mayPublish, @Nullable ConsentPolicyPublished newest) {}
}
