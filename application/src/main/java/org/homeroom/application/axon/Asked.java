package org.homeroom.application.axon;

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
record Asked<S>(AccountId by, Command<S> wish) {

    Model<State<S>> model() {
        var wished = wish.model();
        return Model.startingWith(new State<>(Presence.HERE, wished.initial()))
                .including(Presence.of(by), State::presence, (state, presence) -> new State<>(presence, state.wished()))
                .including(wished, State::wished, (state, part) -> new State<>(state.presence(), part));
    }

    Outcome decide(State<S> state) {
        return state.presence().gone()
                ? Outcome.refuse(ParticipationRefusal.SUBJECT_ERASED)
                : wish.decide(state.wished());
    }

    record State<S>(Presence presence, S wished) {}
}
