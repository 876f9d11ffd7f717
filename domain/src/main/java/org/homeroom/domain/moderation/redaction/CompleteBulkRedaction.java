package org.homeroom.domain.moderation.redaction;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionCompleted;
import org.homeroom.domain.moderation.facts.RedactionId;

/** None of the messages that were meant is left. Source: F-20. */
public record CompleteBulkRedaction(RedactionId redaction, SchoolId school, Instant at)
        implements RedactionCommand<CompleteBulkRedaction.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(RedactionRecord.NONE))
                .including(RedactionRecord.of(redaction, school), State::redaction, (s, now) -> new State(now));
    }

    @Override
    public Outcome decide(State state) {
        var started = state.redaction().started();
        if (started == null || !state.redaction().running()) return nothingToDo();
        return accept(new BulkRedactionCompleted(
                redaction, started.account(), school, state.redaction().messages(), at));
    }

    record State(RedactionRecord redaction) {}
}
