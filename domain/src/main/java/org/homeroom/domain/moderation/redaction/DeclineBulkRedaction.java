package org.homeroom.domain.moderation.redaction;

import static java.util.Objects.requireNonNull;
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
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionDeclined;
import org.homeroom.domain.moderation.facts.RedactionId;

/** Nothing comes of it: a second person does not agree, or whoever asked thinks better of it. Source: F-20. */
public record DeclineBulkRedaction(RedactionId redaction, SchoolId school, AccountId by, Instant at)
        implements RedactionCommand<Redactor> {

    @Override
    public Model<Redactor> model() {
        return Redactor.of(redaction, school, by);
    }

    @Override
    public Outcome decide(Redactor state) {
        var barred = state.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.redaction().started() != null) return refuse(REDACTION_ALREADY_DECIDED);
        if (state.redaction().declined()) return nothingToDo();
        var account = requireNonNull(state.redaction().requested()).account();
        return accept(new BulkRedactionDeclined(redaction, account, school, OfficerId.of(by), at));
    }
}
