package org.homeroom.application.axon;

import org.homeroom.application.Provenance;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.consent.facts.ParticipationRefusal;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/**
 * A wish of a person. Whoever has left the platform, or was erased, wishes for nothing any more; that is decided together
 * with the wish itself, so that no wish can slip in beside a closing. Source: specification §5.1, A2 and A5.
 */
record Asked<S>(AccountId by, Command<S> wish) implements Command<Asked.State<S>> {

    /** The wish as it must be decided: with who asks, if a person does. */
    static Command<?> in(Command<?> wish, Provenance provenance) {
        var by = provenance.account();
        return by == null ? wish : by(by, wish);
    }

    private static <S> Command<?> by(AccountId account, Command<S> wish) {
        return new Asked<>(account, wish);
    }

    @Override
    public Model<State<S>> model() {
        var wished = wish.model();
        return Model.startingWith(new State<>(Presence.HERE, wished.initial()))
                .including(Presence.of(by), State::presence, (state, presence) -> new State<>(presence, state.wished()))
                .including(wished, State::wished, (state, part) -> new State<>(state.presence(), part));
    }

    @Override
    public Outcome decide(State<S> state) {
        return state.presence().gone()
                ? Outcome.refuse(ParticipationRefusal.SUBJECT_ERASED)
                : wish.decide(state.wished());
    }

    record State<S>(Presence presence, S wished) {}
}
