package org.homeroom.domain.consent.facts;

import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIANS_DISAGREE;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.PARTICIPATION_DECLINED;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPolicy.FromThreshold;
import org.homeroom.domain.consent.facts.ConsentPolicy.ObjectionRule;
import org.homeroom.domain.consent.facts.ConsentPolicy.OnThreshold;
import org.homeroom.domain.consent.facts.LawInForce.Policy;
import org.homeroom.domain.consent.facts.Permission.Allowed;
import org.homeroom.domain.consent.facts.Permission.Denied;
import org.homeroom.domain.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The thirteen rows, asked about one child, one purpose and one instant. Source: specification §3.4. */
record DecisionTable(Standing standing, Policy policy, ConsentPurpose purpose, Instant at) {

    Permission answer() {
        if (standing.gone()) return denied(1, SUBJECT_ERASED);
        if (standing.isDeclined(at)) return denied(2, PARTICIPATION_DECLINED);
        if (terms().exempts(purpose)) return allowed(4);
        var known = standing.decidesAlone(at) ? ofAge() : tooYoung();
        return known != null ? known : pending();
    }

    private @Nullable Permission ofAge() {
        if (terms().onThreshold() == OnThreshold.AUTO_SELF) return allowed(5);
        var own = own(OwnConsentCapacity.OF_AGE);
        if (own != null && approved()) return allowed(6, Basis.of(own));
        if (withinGrace()) {
            var before = guardians(lastInstantBeforeBirthday());
            if (before != null) return allowed(7, before, PermissionFlag.OWN_CONSENT_DUE);
        }
        if (terms().onThreshold() == OnThreshold.CARRY_OVER_WITH_NOTICE) {
            var carried = guardians(at);
            if (carried != null) return allowed(8, carried);
        }
        return null;
    }

    private @Nullable Permission tooYoung() {
        if (disputed()) return denied(9, GUARDIANS_DISAGREE);
        var competent = own(OwnConsentCapacity.COMPETENT);
        if (terms().competentMinorOverride() && competent != null) return allowed(10, Basis.of(competent));
        var basis = guardians(at);
        return basis == null ? null : allowed(11, basis);
    }

    private Permission pending() {
        return switch (terms().pendingConsent().mode()) {
            case READ_ONLY -> allowed(12, PermissionFlag.READ_ONLY);
            case GRACE ->
                inFirstDays() ? allowed(12, PermissionFlag.CONSENT_PENDING) : denied(13, GUARDIAN_CONSENT_REQUIRED);
            case NO_PARTICIPATION -> denied(13, GUARDIAN_CONSENT_REQUIRED);
        };
    }

    private boolean inFirstDays() {
        var first = standing.memberSince();
        return first != null
                && !at.isAfter(
                        first.plus(Duration.ofDays(terms().pendingConsent().days())));
    }

    private boolean disputed() {
        return terms().objectionRule() == ObjectionRule.SUSPEND_UNTIL_RESOLVED
                && standing.openDispute(purpose).isPresent();
    }

    /** Whether a guardian has approved, where between threshold and adulthood one has to. */
    private boolean approved() {
        return terms().fromThreshold() != FromThreshold.SELF_WITH_GUARDIAN_APPROVAL
                || standing.grownUp(at)
                || standing.guardiansConsents(purpose).stream().anyMatch(effectiveAt(at));
    }

    private boolean withinGrace() {
        var birthDate = standing.birthDate();
        return terms().onThreshold() == OnThreshold.REQUIRE_OWN_CONSENT
                && birthDate != null
                && at.isBefore(terms().graceEnds(birthDate, standing.zone()));
    }

    private Instant birthday() {
        var birthDate = standing.birthDate();
        return birthDate == null ? Instant.MAX : terms().decidesAloneFrom(birthDate, standing.zone());
    }

    private Instant lastInstantBeforeBirthday() {
        return birthday().minusNanos(1);
    }

    /** What the guardians' word rests on, if the grant rule is met by what was effective at that instant. */
    private @Nullable Basis guardians(Instant when) {
        if (standing.decidesAlone(at) && disputed()) return null;
        var effective = standing.guardiansConsents(purpose).stream()
                .filter(consent ->
                        !standing.decidesAlone(at) || consent.effective().isBefore(birthday()))
                .filter(effectiveAt(when))
                .toList();
        var newest = effective.isEmpty() ? null : Basis.of(effective.getLast());
        return switch (terms().grantRule()) {
            case ONE_GUARDIAN -> newest;
            case ALL_KNOWN_GUARDIANS ->
                standing.linksAt(when)
                                .allMatch(link -> effective.stream()
                                        .anyMatch(consent -> consent.guardian().equals(link.guardian())))
                        ? newest
                        : null;
            case CHILD_AND_GUARDIAN -> anyOwn() == null ? null : newest;
            case SCHOOL_AS_AGENT -> newest != null ? newest : agent(when);
        };
    }

    private @Nullable Basis agent(Instant when) {
        return standing.all(SchoolConsentGranted.class)
                .filter(consent -> consent.purpose() == purpose)
                .filter(consent -> !standing.decidesAlone(at) || consent.at().isBefore(birthday()))
                .filter(consent -> covered(consent.notice(), when))
                .reduce((earlier, later) -> later)
                .map(consent -> new Basis(consent.consent(), null))
                .orElse(null);
    }

    private Predicate<ConsentGranted> effectiveAt(Instant when) {
        return consent -> terms().accepts(consent.evidence(), purpose)
                && !(consent.expiresAt() instanceof Instant end && !when.isBefore(end))
                && !standing.isRestricted(consent.link(), consent.effective())
                && !overruled(consent)
                && covered(consent.notice(), when);
    }

    /** Where the newest word wins: another guardian has said no since. */
    private boolean overruled(ConsentGranted consent) {
        return terms().objectionRule() == ObjectionRule.NEWEST_WINS && standing.objectedSince(consent);
    }

    private boolean covered(@Nullable NoticeRef notice, Instant when) {
        return standing.law().stillCovers(notice, purpose, terms().reconsent(), when);
    }

    private @Nullable OwnConsentGranted own(OwnConsentCapacity capacity) {
        return standing.ownConsents(purpose).stream()
                .filter(consent -> consent.capacity() == capacity)
                .filter(consent -> covered(consent.notice(), at))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private @Nullable OwnConsentGranted anyOwn() {
        return standing.ownConsents(purpose).stream()
                .filter(consent -> covered(consent.notice(), at))
                .findFirst()
                .orElse(null);
    }

    private ConsentPolicy terms() {
        return policy.terms();
    }

    private Permission denied(int rule, Refusal reason) {
        return new Denied(rule, reason, policy.ref());
    }

    private Permission allowed(int rule, PermissionFlag... flags) {
        return new Allowed(rule, null, null, policy.ref(), List.of(flags));
    }

    private Permission allowed(int rule, Basis basis, PermissionFlag... flags) {
        return new Allowed(rule, basis.consent(), basis.link(), policy.ref(), List.of(flags));
    }

    private record Basis(ConsentId consent, @Nullable LinkId link) {

        static Basis of(ConsentGranted consent) {
            return new Basis(consent.consent(), consent.link());
        }

        static Basis of(OwnConsentGranted consent) {
            return new Basis(consent.consent(), null);
        }
    }
}
