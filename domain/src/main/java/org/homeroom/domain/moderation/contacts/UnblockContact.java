package org.homeroom.domain.moderation.contacts;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.moderation.facts.BlockedId;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactBlocked;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactUnblocked;

/** The two may talk alone again, as far as this one is concerned. Source: §5.5. */
public record UnblockContact(AccountId account, AccountId other, Instant at)
        implements ContactCommand<UnblockContact.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false))
                .about(account, BlockedId.of(other))
                .on(ContactBlocked.class, (s, e) -> new State(true))
                .on(ContactUnblocked.class, (s, e) -> new State(false));
    }

    @Override
    public Outcome decide(State state) {
        return state.blocked() ? accept(new ContactUnblocked(account, BlockedId.of(other), at)) : nothingToDo();
    }

    record State(boolean blocked) {}
}
