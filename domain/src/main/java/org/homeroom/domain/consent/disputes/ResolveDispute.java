package org.homeroom.domain.consent.disputes;

import static org.homeroom.domain.consent.ConsentRefusal.DISPUTE_NOT_OPEN;
import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.Paper;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeResolved;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.DisputeOutcome;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;

/** An officer records how a disagreement between guardians was settled, and by which act or agreement. Source: RU-7. */
public record ResolveDispute(
        DisputeId dispute,
        ChildId child,
        SchoolId school,
        DisputeOutcome outcome,
        Personal<String> document,
        AccountId by,
        Instant at)
        implements OfficerCommand<OfficerView> {

    @Override
    public Model<OfficerView> model() {
        return OfficerView.of(child, school, by);
    }

    @Override
    public Outcome decide(OfficerView view) {
        var barred = view.bars(by, at);
        if (barred.isPresent()) return refuse(barred.get());
        if (Paper.isMissing(document)) return refuse(EVIDENCE_INSUFFICIENT);
        var open = view.standing().openDispute(dispute);
        if (open.isEmpty()) return refuse(DISPUTE_NOT_OPEN);
        return accept(
                new ConsentDisputeResolved(dispute, child, school, open.get().purpose(), outcome, document, at));
    }
}
