package org.homeroom.domain.accounts;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorNamed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** An adult whose number was named becomes the platform's administrator. For every other account nothing happens. */
public record AppointPlatformAdministrator(AccountId account, ContactHash contact, Instant at)
        implements AccountCommand<AppointPlatformAdministrator.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false, false))
                .about(contact)
                .on(PlatformAdministratorNamed.class, (s, e) -> new State(true, s.adult(), s.appointed()))
                .about(account)
                .on(
                        AccountRegistered.class,
                        (s, e) -> new State(s.named(), e.kind() == AccountKind.ADULT, s.appointed()))
                .on(PlatformAdministratorAppointed.class, (s, e) -> new State(s.named(), s.adult(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.named() || !state.adult() || state.appointed()) return nothingToDo();
        return accept(new PlatformAdministratorAppointed(account, at));
    }

    record State(boolean named, boolean adult, boolean appointed) {}
}
