package org.homeroom.domain.operations;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.operations.facts.OperationsEvent.ParkedEventRetried;
import org.homeroom.domain.operations.facts.ParkedEventId;

/** The platform's administrator has a parked event handled again, once its cause is repaired. As often as it takes. */
public record RetryParkedEvent(ParkedEventId parked, AccountId by, Instant at)
        implements OperationsCommand<RetryParkedEvent.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false))
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> new State(true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.operator()) return refuse(NOT_AUTHORISED);
        return accept(new ParkedEventRetried(parked, at));
    }

    record State(boolean operator) {}
}
