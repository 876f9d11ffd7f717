package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_UNKNOWN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorEnabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorPassed;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Somebody shows that the second factor that was set up works. From then on it is in force. Source: ACC-22. */
public record EnableSecondFactor(
        FactorId factor, AccountId account, SessionId session, Proof proof, SessionTerms terms, Instant at)
        implements SessionCommand<Factor> {

    @Override
    public Model<Factor> model() {
        return Factor.of(account);
    }

    @Override
    public Outcome decide(Factor state) {
        if (state.isInForce(factor)) return nothingToDo();
        if (!state.isBeingSetUp(factor)) return refuse(SECOND_FACTOR_UNKNOWN);
        return state.check(
                proof,
                account,
                factor,
                terms,
                at,
                codeOf -> accept(
                        new SecondFactorEnabled(factor, account, at),
                        new SecondFactorPassed(account, factor, session, codeOf, at)));
    }
}
