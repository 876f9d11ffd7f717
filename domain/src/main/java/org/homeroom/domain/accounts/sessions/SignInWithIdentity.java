package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.LOGIN_IDENTITY_NOT_ACCEPTED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Somebody for whom an outside provider vouches signs in to the account that was linked. Source: ACC-16, ACC-17. */
public record SignInWithIdentity(SessionId session, LoginHash login, Instant at)
        implements SessionCommand<LoginHolder> {

    @Override
    public Model<LoginHolder> model() {
        return LoginHolder.of(login);
    }

    @Override
    public Outcome decide(LoginHolder state) {
        if (state.account() == null) return refuse(LOGIN_IDENTITY_NOT_ACCEPTED);
        return accept(new SessionOpened(session, state.account(), at));
    }
}
