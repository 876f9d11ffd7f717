package org.homeroom.domain.moderation.redaction;

import static java.util.Objects.requireNonNull;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.redaction.RedactionRefusal.REDACTION_ALREADY_DECIDED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionStarted;
import org.homeroom.domain.moderation.facts.RedactionId;

/** A second person agrees, and what was written until now is taken out of sight. Source: F-20, F-25, O2. */
public record ApproveBulkRedaction(RedactionId redaction, SchoolId school, AccountId by, Instant at)
        implements RedactionCommand<Redactor> {

    @Override
    public Model<Redactor> model() {
        return Redactor.of(redaction, school, by);
    }

    @Override
    public Outcome decide(Redactor state) {
        var barred = state.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        var requested = requireNonNull(state.redaction().requested());
        if (requested.by().equals(OfficerId.of(by))) return refuse(NOT_AUTHORISED);
        if (state.redaction().declined()) return refuse(REDACTION_ALREADY_DECIDED);
        if (state.redaction().started() != null) return nothingToDo();
        return accept(new BulkRedactionStarted(redaction, requested.account(), school, at, OfficerId.of(by), at));
    }
}
