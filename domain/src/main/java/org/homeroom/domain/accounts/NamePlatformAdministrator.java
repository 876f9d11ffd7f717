package org.homeroom.domain.accounts;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorNamed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Whoever runs the service says by which number the platform's administrator signs in. Asked at every start. */
public record NamePlatformAdministrator(PhoneHash phone, Instant at)
        implements AccountCommand<NamePlatformAdministrator.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, null))
                .about(phone)
                .on(PlatformAdministratorNamed.class, (s, e) -> new State(true, s.account()))
                .on(
                        AccountRegistered.class,
                        (s, e) -> e.kind() == AccountKind.ADULT ? new State(s.named(), e.account()) : s);
    }

    @Override
    public Outcome decide(State state) {
        if (state.named()) return nothingToDo();
        var named = new PlatformAdministratorNamed(phone, at);
        return state.account() == null
                ? accept(named)
                : accept(named, new PlatformAdministratorAppointed(state.account(), at));
    }

    record State(boolean named, @Nullable AccountId account) {}
}
