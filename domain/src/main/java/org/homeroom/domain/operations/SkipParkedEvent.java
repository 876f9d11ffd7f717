package org.homeroom.domain.operations;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.operations.facts.OperationsEvent.ParkedEventSkipped;
import org.homeroom.domain.operations.facts.ParkedEventId;

/** The platform's administrator gives a parked event up. A replay of the log gives it up again. */
public record SkipParkedEvent(ParkedEventId parked, AccountId by, Instant at)
        implements OperationsCommand<SkipParkedEvent.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false))
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> new State(true, s.skipped()))
                .about(parked)
                .on(ParkedEventSkipped.class, (s, e) -> new State(s.operator(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.operator()) return refuse(NOT_AUTHORISED);
        if (state.skipped()) return nothingToDo();
        return accept(new ParkedEventSkipped(parked, at));
    }

    record State(boolean operator, boolean skipped) {}
}
