package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.LOGIN_IDENTITY_ALREADY_LINKED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityLinked;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Somebody wants to sign in by an identity of an outside provider too. An identity opens one account. Source: ACC-17. */
public record LinkLoginIdentity(LoginHash login, AccountId account, Instant at) implements SessionCommand<LoginHolder> {

    @Override
    public Model<LoginHolder> model() {
        return LoginHolder.of(login);
    }

    @Override
    public Outcome decide(LoginHolder state) {
        if (account.equals(state.account())) return nothingToDo();
        if (state.account() != null) return refuse(LOGIN_IDENTITY_ALREADY_LINKED);
        return accept(new LoginIdentityLinked(login, account, at));
    }
}
