package org.homeroom.domain.consent.disputes;

import static org.homeroom.domain.consent.ConsentRefusal.EVIDENCE_INSUFFICIENT;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.Paper;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.InvalidationReason;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;

/** An officer records that a consent never had effect. Not the same as taking it back. Source: §3.5, UK-3. */
public record InvalidateConsent(
        ConsentId consent,
        ChildId child,
        SchoolId school,
        InvalidationReason reason,
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
        return view.standing()
                .purposeOf(consent)
                .map(purpose -> accept(new ConsentInvalidated(consent, child, school, purpose, reason, document, at)))
                .orElseGet(Outcome::nothingToDo);
    }
}
