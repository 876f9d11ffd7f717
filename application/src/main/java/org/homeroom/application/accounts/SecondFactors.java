package org.homeroom.application.accounts;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.FactorKind;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorDisabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorEnabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorOffered;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** Finds the second factor of an account, with what is needed to check a code of it. Nothing of it is kept in memory. */
public final class SecondFactors {

    private final History history;

    public SecondFactors(History history) {
        this.history = history;
    }

    /**
     * One that is in force or being set up.
     *
     * @param secret in base32; null where codes are sent, and once it has been erased
     * @param number to which codes are sent, in E.164; null once it has been erased
     */
    public record SecondFactor(
            FactorId factor,
            FactorKind kind,
            boolean inForce,
            @Nullable String secret,
            @Nullable String number) {

        @Override
        public String toString() {
            return "SecondFactor[" + kind + "]";
        }
    }

    /** The one in force, else the one that is being set up. */
    public CompletionStage<Optional<SecondFactor>> find(AccountId account) {
        var model = Model.startingWith(new State(null, false, null))
                .about(account)
                .on(AccountRegistered.class, (s, e) -> new State(s.offered(), s.inForce(), e.number()))
                .on(ContactRebound.class, (s, e) -> new State(s.offered(), s.inForce(), e.number()))
                .on(SecondFactorOffered.class, (s, e) -> new State(e, false, s.number()))
                .on(SecondFactorEnabled.class, (s, e) -> new State(s.offered(), true, s.number()))
                .on(SecondFactorDisabled.class, (s, e) -> new State(null, false, s.number()));
        return history.stateOf(model).thenApply(state -> state.factor());
    }

    private record State(
            @Nullable SecondFactorOffered offered,
            boolean inForce,
            @Nullable Personal<String> number) {

        Optional<SecondFactor> factor() {
            return Optional.ofNullable(offered)
                    .map(it -> new SecondFactor(
                            it.factor(),
                            it.kind(),
                            inForce,
                            it.secret() == null ? null : it.secret().orNull(),
                            number == null ? null : number.orNull()));
        }
    }
}
