package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_NOT_PUBLISHED;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_OUTDATED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_PROVIDED_BY_POLICY;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPolicy.GrantRule;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.OwnConsentCapacity;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A pupil agrees in the own name: one who is old enough, one who must agree beside a guardian, or one who was assessed as
 * competent where the policy lets that count. Source: CON-01, CON-02, §3.4 rows 6, 10 and 11, EU-6, UK-3.
 *
 * @param noticeVersion what the pupil has read; null for what is published at present
 */
public record GrantOwnConsent(
        ConsentId consent,
        ChildId child,
        SchoolId school,
        ConsentPurpose purpose,
        @Nullable Integer noticeVersion,
        Instant at)
        implements ConsentCommand<Standing> {

    @Override
    public Model<Standing> model() {
        return Standing.of(child, school);
    }

    @Override
    public Outcome decide(Standing standing) {
        if (!standing.pupil()) return refuse(NOT_FOUND);
        if (standing.gone()) return refuse(SUBJECT_ERASED);
        var capacity = capacity(standing);
        if (capacity.isEmpty()) return refuse(SELF_CONSENT_FORBIDDEN);
        if (!standing.policyAt(at).terms().names(purpose)) return refuse(NOT_PROVIDED_BY_POLICY);
        var notice = standing.law().noticeFor(purpose);
        if (noticeVersion != null
                && standing.law().notice(noticeVersion, purpose).isEmpty()) return refuse(NOTICE_NOT_PUBLISHED);
        if (noticeVersion != null && notice != null && notice.version() != noticeVersion)
            return refuse(NOTICE_OUTDATED);
        if (standing.ownConsents(purpose).stream()
                .anyMatch(earlier -> earlier.capacity() == capacity.get() && Objects.equals(earlier.notice(), notice)))
            return nothingToDo();
        return accept(new OwnConsentGranted(
                consent,
                child,
                school,
                purpose,
                capacity.get(),
                notice,
                standing.policyAt(at).ref(),
                at));
    }

    private Optional<OwnConsentCapacity> capacity(Standing standing) {
        var terms = standing.policyAt(at).terms();
        if (standing.decidesAlone(at)) return Optional.of(OwnConsentCapacity.OF_AGE);
        if (terms.competentMinorOverride() && standing.competent()) return Optional.of(OwnConsentCapacity.COMPETENT);
        return terms.grantRule() == GrantRule.CHILD_AND_GUARDIAN
                ? Optional.of(OwnConsentCapacity.WITH_GUARDIAN)
                : Optional.empty();
    }
}
