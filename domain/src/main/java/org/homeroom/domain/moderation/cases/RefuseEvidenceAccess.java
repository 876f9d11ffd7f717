package org.homeroom.domain.moderation.cases;

import static java.util.Objects.requireNonNull;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_ACCESS_ALREADY_GRANTED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRefused;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;

/** A second officer does not let a colleague see more than was reported. Source: F-25. */
public record RefuseEvidenceAccess(EvidenceAccessId access, CaseId theCase, SchoolId school, AccountId by, Instant at)
        implements CaseCommand<SecondOfficer> {

    @Override
    public Model<SecondOfficer> model() {
        return SecondOfficer.of(by, access, theCase, school);
    }

    @Override
    public Outcome decide(SecondOfficer second) {
        var barred = second.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (second.access().refused()) return nothingToDo();
        if (second.access().granted() != null) return refuse(EVIDENCE_ACCESS_ALREADY_GRANTED);
        var wish = requireNonNull(second.access().requested());
        return accept(new EvidenceAccessRefused(access, theCase, school, wish.officer(), by.value(), at));
    }
}
