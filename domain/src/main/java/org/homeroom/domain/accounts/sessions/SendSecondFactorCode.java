package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_UNKNOWN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorCodeIssued;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** A code for the second factor goes to the owner's phone. It takes the place of the one before. Source: ACC-22. */
public record SendSecondFactorCode(
        AttemptId attempt, AccountId account, FactorId factor, Digest code, SessionTerms terms, Instant at)
        implements SessionCommand<Factor> {

    @Override
    public Model<Factor> model() {
        return Factor.of(account);
    }

    @Override
    public Outcome decide(Factor state) {
        if (!state.sendsCodes() || (!state.isInForce(factor) && !state.isBeingSetUp(factor)))
            return refuse(SECOND_FACTOR_UNKNOWN);
        if (state.sentTooMany(terms, at)) return refuse(CODE_TOO_MANY_SENDS);
        return accept(new SecondFactorCodeIssued(attempt, account, factor, code, at.plus(terms.codeLifetime()), at));
    }
}
