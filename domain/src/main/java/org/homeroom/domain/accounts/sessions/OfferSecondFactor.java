package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_ALREADY_ENABLED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.FactorKind;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorOffered;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody begins to set up a second factor; what was begun before and not finished is forgotten. Source: ACC-22.
 *
 * @param secret in base32; null where codes are sent
 */
public record OfferSecondFactor(
        FactorId factor,
        AccountId account,
        FactorKind kind,
        @Nullable Personal<String> secret,
        Instant at) implements SessionCommand<Factor> {

    @Override
    public Model<Factor> model() {
        return Factor.of(account);
    }

    @Override
    public Outcome decide(Factor state) {
        if (state.inForce() != null) return refuse(SECOND_FACTOR_ALREADY_ENABLED);
        return accept(new SecondFactorOffered(factor, account, kind, secret, at));
    }
}
