package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_NOT_PUBLISHED;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_OUTDATED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_PROVIDED_BY_POLICY;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.Objects;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentChannel;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPolicy.ObjectionRule;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A guardian agrees that a school uses a child's data for one purpose. Agreeing twice changes nothing. Each guardian
 * speaks for himself or herself. Source: CON-01, CON-02, CON-05, CON-06, RU-2.
 *
 * @param noticeVersion what the guardian has read; null for what is published at present
 * @param evidence how it is known that it is the guardian; null where the check of the link is enough
 */
public record GrantConsent(
        ConsentId consent,
        ChildId child,
        GuardianId guardian,
        SchoolId school,
        ConsentPurpose purpose,
        @Nullable Integer noticeVersion,
        @Nullable Evidence evidence,
        Instant at)
        implements ConsentCommand<Granting> {

    @Override
    public Model<Granting> model() {
        return Granting.of(child, school);
    }

    @Override
    public Outcome decide(Granting state) {
        var standing = state.standing();
        if (child.value().equals(guardian.value())) return refuse(SELF_CONSENT_FORBIDDEN);
        var link = standing.linkOf(guardian, at).orElse(null);
        if (link == null) return refuse(NOT_A_GUARDIAN);
        if (!standing.pupil()) return refuse(NOT_FOUND);
        if (standing.gone()) return refuse(SUBJECT_ERASED);
        if (!standing.guardiansSpeak(at)) return refuse(CHILD_DECIDES_ALONE);
        var notice = standing.law().noticeFor(purpose);
        if (noticeVersion != null
                && standing.law().notice(noticeVersion, purpose).isEmpty()) return refuse(NOTICE_NOT_PUBLISHED);
        if (noticeVersion != null && notice != null && notice.version() != noticeVersion)
            return refuse(NOTICE_OUTDATED);
        var shown = evidence == null ? new Evidence(link.method(), link.assurance()) : evidence;
        var policy = standing.policyAt(at);
        if (!policy.terms().names(purpose)) return refuse(NOT_PROVIDED_BY_POLICY);
        if (!policy.terms().accepts(shown, purpose)) return refuse(EVIDENCE_INSUFFICIENT);
        var granted = new ConsentGranted(
                consent,
                child,
                guardian,
                link.link(),
                school,
                purpose,
                notice,
                policy.ref(),
                shown,
                ConsentChannel.ONLINE,
                state.expiry(shown, at),
                null,
                null,
                null,
                at);
        if (repeats(standing, granted)) return nothingToDo();
        return accept(state.answer(granted));
    }

    /** Whether the same was said before, still counts, and nobody has said anything against it since. */
    private boolean repeats(Standing standing, ConsentGranted granted) {
        return standing.guardiansConsents(purpose).stream()
                .filter(earlier -> earlier.guardian().equals(guardian))
                .filter(earlier -> !standing.objectedSince(earlier)
                        || standing.policyAt(at).terms().objectionRule() != ObjectionRule.NEWEST_WINS)
                .anyMatch(earlier -> Objects.equals(earlier.notice(), granted.notice())
                        && (earlier.expiresAt() == null || at.isBefore(earlier.expiresAt()))
                        && standing.policyAt(at).terms().accepts(earlier.evidence(), purpose));
    }
}
