package org.homeroom.domain.consent.links;

import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.GUARDIAN_KIND_NOT_ACCEPTED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * The school confirms that an adult is a guardian of a pupil, and says how it knows. An administrator may do so for every
 * pupil, a homeroom teacher for those of the own class; nobody for oneself. Source: CON-02, CON-06, ACC-28, §5.3.6.
 */
public record VerifyGuardianLink(
        LinkId link, ChildId child, GuardianId guardian, SchoolId school, Evidence evidence, AccountId by, Instant at)
        implements LinkCommand<ClaimedLink> {

    /** From the school's own records. */
    public VerifyGuardianLink(
            LinkId link, ChildId child, GuardianId guardian, SchoolId school, AccountId by, Instant at) {
        this(link, child, guardian, school, new Evidence(VerificationMethod.SCHOOL_RECORDS, 2), by, at);
    }

    @Override
    public Model<ClaimedLink> model() {
        return ClaimedLink.of(link, child, guardian, school, by);
    }

    @Override
    public Outcome decide(ClaimedLink state) {
        var barred = state.bars(by, guardian);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.verified()) return nothingToDo();
        if (state.claimed() instanceof GuardianLinkClaimed claimed
                && !state.law().policyAt(at).terms().guardianKinds().contains(claimed.kind()))
            return refuse(GUARDIAN_KIND_NOT_ACCEPTED);
        if (!proves()) return refuse(EVIDENCE_INSUFFICIENT);
        return accept(
                new GuardianLinkVerified(link, child, guardian, school, evidence.method(), evidence.assurance(), at));
    }

    /** Whether it says anything about a guardian. What a consent needs beyond that, the policy says when one is given. */
    private boolean proves() {
        return evidence.method() != VerificationMethod.EMAIL_CODE
                && evidence.assurance() >= ConsentTerms.LEAST_ASSURANCE_OF_A_LINK
                && evidence.assurance() <= ConsentTerms.HIGHEST_ASSURANCE;
    }
}
