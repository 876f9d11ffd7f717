package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_UNKNOWN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorDisabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorPassed;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/**
 * Somebody wants to go on without a second factor. It takes a code of that factor: a session left open somewhere is not
 * enough to take the protection away. Source: ACC-22.
 */
public record DisableSecondFactor(FactorId factor, AccountId account, Proof proof, SessionTerms terms, Instant at)
        implements SessionCommand<Factor> {

    @Override
    public Model<Factor> model() {
        return Factor.of(account);
    }

    @Override
    public Outcome decide(Factor state) {
        if (!state.isInForce(factor)) return refuse(SECOND_FACTOR_UNKNOWN);
        return state.check(
                proof,
                account,
                factor,
                terms,
                at,
                codeOf -> accept(
                        new SecondFactorPassed(account, factor, null, codeOf, at),
                        new SecondFactorDisabled(factor, account, at)));
    }
}
