package org.homeroom.domain.accounts;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorNamed;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Whoever runs the service says by which number the platform's administrator signs in. Asked at every start. */
public record NamePlatformAdministrator(PhoneHash phone, Instant at)
        implements AccountCommand<NamePlatformAdministrator.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, Holder.NOBODY))
                .including(Holder.of(phone), State::holder, (s, holder) -> new State(s.named(), holder))
                .about(phone)
                .on(PlatformAdministratorNamed.class, (s, e) -> new State(true, s.holder()));
    }

    @Override
    public Outcome decide(State state) {
        if (state.named()) return nothingToDo();
        var named = new PlatformAdministratorNamed(phone, at);
        var account = state.holder().openAdult();
        return account == null ? accept(named) : accept(named, new PlatformAdministratorAppointed(account, at));
    }

    record State(boolean named, Holder holder) {}
}
