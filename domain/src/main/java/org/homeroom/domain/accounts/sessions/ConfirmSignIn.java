package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_UNKNOWN;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_TERMINATED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorPassed;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Somebody names the second factor's code, and the session counts. A code serves once. Source: ACC-22. */
public record ConfirmSignIn(
        SessionId session, AccountId account, FactorId factor, Proof proof, SessionTerms terms, Instant at)
        implements SessionCommand<ConfirmSignIn.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, Factor.NONE))
                .about(session, account)
                .on(SessionOpened.class, (s, e) -> new State(true, s.factor()))
                .on(SessionTerminated.class, (s, e) -> new State(false, s.factor()))
                .including(Factor.of(account), State::factor, (s, factor) -> new State(s.open(), factor));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.open()) return refuse(SESSION_TERMINATED);
        if (!state.factor().isInForce(factor)) return refuse(SECOND_FACTOR_UNKNOWN);
        return state.factor()
                .check(
                        proof,
                        account,
                        factor,
                        terms,
                        at,
                        codeOf -> accept(new SecondFactorPassed(account, factor, session, codeOf, at)));
    }

    record State(boolean open, Factor factor) {}
}
