package org.homeroom.domain.consent.disputes;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_PROVIDED_BY_POLICY;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.Paper;
import org.homeroom.domain.consent.facts.ConsentEvent.MinorCompetenceAssessed;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody of the school has talked to a minor, and records whether the minor understands what agreeing means. It counts
 * where the policy lets it. Source: UK-3.
 */
public record RecordCompetence(
        ChildId child, SchoolId school, boolean competent, Personal<String> notes, AccountId by, Instant at)
        implements OfficerCommand<OfficerView> {

    @Override
    public Model<OfficerView> model() {
        return OfficerView.of(child, school, by);
    }

    @Override
    public Outcome decide(OfficerView view) {
        var barred = view.bars(by, at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!view.standing().policyAt(at).terms().competentMinorOverride()) return refuse(NOT_PROVIDED_BY_POLICY);
        if (Paper.isMissing(notes)) return refuse(EVIDENCE_INSUFFICIENT);
        if (view.standing().decidesAlone(at)) return refuse(CHILD_DECIDES_ALONE);
        return accept(new MinorCompetenceAssessed(child, school, by, competent, notes, at));
    }
}
