package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.DAY_NOT_POSSIBLE;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.NOTICE_NOT_PUBLISHED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_PROVIDED_BY_POLICY;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentChannel;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOffice;
import org.jspecify.annotations.Nullable;

/**
 * An officer of the school records what a guardian signed on paper. It counts from the day on the paper, which is not the
 * day of the record: both stay known. Source: §3.5, §5.3.6.
 *
 * @param noticeVersion the notice that is printed on the paper; null where none was published
 * @param effectiveFrom the day on the paper, as the first instant from which it counts
 */
public record RecordPaperConsent(
        ConsentId consent,
        ChildId child,
        GuardianId guardian,
        SchoolId school,
        ConsentPurpose purpose,
        @Nullable Integer noticeVersion,
        Instant effectiveFrom,
        Personal<String> document,
        AccountId by,
        Instant at)
        implements ConsentCommand<RecordPaperConsent.State> {

    private static final Evidence SIGNATURE = new Evidence(VerificationMethod.SIGNED_FORM, 3);

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(SchoolOffice.NONE, Granting.UNKNOWN))
                .including(
                        SchoolOffice.over(child.account(), school, by),
                        State::office,
                        (s, office) -> new State(office, s.granting()))
                .including(
                        Granting.of(child, school), State::granting, (s, granting) -> new State(s.office(), granting));
    }

    @Override
    public Outcome decide(State state) {
        var standing = state.granting().standing();
        if (!state.office().holdsAny() || !standing.pupil()) return refuse(NOT_FOUND);
        if (!state.office().mayDecide() || by.value().equals(guardian.value())) return refuse(NOT_AUTHORISED);
        if (standing.gone()) return refuse(SUBJECT_ERASED);
        if (effectiveFrom.isAfter(at)) return refuse(DAY_NOT_POSSIBLE);
        var link = standing.linkOf(guardian, effectiveFrom).orElse(null);
        if (link == null) return refuse(NOT_A_GUARDIAN);
        if (!standing.guardiansSpeak(effectiveFrom)) return refuse(CHILD_DECIDES_ALONE);
        if (Paper.isMissing(document)) return refuse(EVIDENCE_INSUFFICIENT);
        var notice = noticeVersion == null
                ? null
                : standing.law().notice(noticeVersion, purpose).orElse(null);
        if (notice == null && (noticeVersion != null || standing.law().noticeFor(purpose) != null))
            return refuse(NOTICE_NOT_PUBLISHED);
        var policy = standing.policyAt(at);
        if (!policy.terms().names(purpose)) return refuse(NOT_PROVIDED_BY_POLICY);
        if (!policy.terms().accepts(SIGNATURE, purpose)) return refuse(EVIDENCE_INSUFFICIENT);
        if (standing.guardiansConsents(purpose).stream()
                .anyMatch(earlier -> earlier.guardian().equals(guardian)
                        && earlier.channel() == ConsentChannel.PAPER
                        && earlier.effective().equals(effectiveFrom))) return nothingToDo();
        return accept(state.granting()
                .answer(new ConsentGranted(
                        consent,
                        child,
                        guardian,
                        link.link(),
                        school,
                        purpose,
                        notice,
                        policy.ref(),
                        SIGNATURE,
                        ConsentChannel.PAPER,
                        state.granting().expiry(SIGNATURE, effectiveFrom),
                        effectiveFrom,
                        by,
                        document,
                        at)));
    }

    record State(SchoolOffice office, Granting granting) {}
}
