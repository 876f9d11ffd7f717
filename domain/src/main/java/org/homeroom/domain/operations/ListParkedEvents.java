package org.homeroom.domain.operations;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** The platform's administrator looks at what the processors could not handle. It leaves nothing on record. */
public record ListParkedEvents(AccountId by) implements OperationsCommand<ListParkedEvents.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false))
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> new State(true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.operator()) return refuse(NOT_AUTHORISED);
        return nothingToDo();
    }

    record State(boolean operator) {}
}
