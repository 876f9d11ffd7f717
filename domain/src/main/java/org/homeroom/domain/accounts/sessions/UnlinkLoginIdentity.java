package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityLinked;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityUnlinked;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** No outside identity opens this account any more. Source: ACC-17. */
public record UnlinkLoginIdentity(AccountId account, Instant at) implements SessionCommand<UnlinkLoginIdentity.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(List.of()))
                .about(account)
                .on(LoginIdentityLinked.class, (s, e) -> s.with(e.login()))
                .on(LoginIdentityUnlinked.class, (s, e) -> s.without(e.login()));
    }

    @Override
    public Outcome decide(State state) {
        return accept(state.logins().stream()
                .map(login -> new LoginIdentityUnlinked(login, account, at))
                .toList());
    }

    record State(List<LoginHash> logins) {

        State with(LoginHash login) {
            return new State(Stream.concat(logins.stream(), Stream.of(login)).toList());
        }

        State without(LoginHash login) {
            return new State(
                    logins.stream().filter(other -> !other.equals(login)).toList());
        }
    }
}
