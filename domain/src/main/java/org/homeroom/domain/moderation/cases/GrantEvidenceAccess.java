package org.homeroom.domain.moderation.cases;

import static java.util.Objects.requireNonNull;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_ACCESS_REFUSED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessGranted;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;

/**
 * A second officer lets whoever looks after a case see a part of a chat, for a time; it ends by itself, and with the
 * case. Source: F-25, decision 0102.
 */
public record GrantEvidenceAccess(
        EvidenceAccessId access, CaseId theCase, SchoolId school, AccountId by, CaseTerms terms, Instant at)
        implements CaseCommand<SecondOfficer> {

    @Override
    public Model<SecondOfficer> model() {
        return SecondOfficer.of(by, access, theCase, school);
    }

    @Override
    public Outcome decide(SecondOfficer second) {
        var barred = second.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (second.access().granted() != null) return nothingToDo();
        if (second.access().refused()) return refuse(EVIDENCE_ACCESS_REFUSED);
        var wish = requireNonNull(second.access().requested());
        return accept(new EvidenceAccessGranted(
                access,
                theCase,
                school,
                wish.chat(),
                wish.officer(),
                by.value(),
                wish.from(),
                wish.to(),
                at.plus(second.own() ? terms.accessAlone() : terms.access()),
                at));
    }
}
