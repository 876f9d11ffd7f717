package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.CREDENTIAL_POLICY_VIOLATION;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_TERMINATED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.homeroom.domain.accounts.facts.SessionEvent.CredentialChanged;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/**
 * Somebody takes a password, the first or another. It counts at once; all other sessions end. The rule sees only how the
 * password is, never the password. Source: ACC-21, P-18.
 */
public record ChangeCredential(
        CredentialId credential,
        AccountId account,
        SessionId session,
        PasswordShape password,
        SessionTerms terms,
        Instant at)
        implements SessionCommand<ChangeCredential.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false))
                .about(session, account)
                .on(SessionOpened.class, (s, e) -> new State(true))
                .on(SessionTerminated.class, (s, e) -> new State(false));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.open()) return refuse(SESSION_TERMINATED);
        if (!password.isAllowedBy(terms)) return refuse(CREDENTIAL_POLICY_VIOLATION);
        return accept(new CredentialChanged(credential, account, session, at));
    }

    record State(boolean open) {}
}
