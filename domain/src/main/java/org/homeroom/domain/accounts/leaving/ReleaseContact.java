package org.homeroom.domain.accounts.leaving;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactHeld;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The contact of a closed account is free once its hold is over. Asked by the clock, as often as it likes: before the end
 * of the hold, and the second time, nothing happens. Source: D-05.
 */
public record ReleaseContact(AccountId account, Instant at) implements LeavingCommand<ReleaseContact.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null))
                .about(account)
                .on(ContactHeld.class, (s, e) -> new State(e))
                .on(ContactReleased.class, (s, e) -> new State(null));
    }

    @Override
    public Outcome decide(State state) {
        var held = state.held();
        if (held == null || at.isBefore(held.until())) return nothingToDo();
        return accept(new ContactReleased(account, held.contact(), at));
    }

    record State(@Nullable ContactHeld held) {}
}
