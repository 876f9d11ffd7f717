package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.SECOND_FACTOR_REQUIRED;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_TERMINATED;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorDisabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorEnabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorPassed;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for anything in a session. It leaves nothing on record; the answer rests on the facts themselves, so that
 * a session that was ended is of no use at once and on every node. A session counts once it has passed the second factor
 * in force, also if it was opened before. Source: ACC-20, ACC-22.
 */
public record UseSession(SessionId session, AccountId account, SessionTerms terms)
        implements SessionCommand<UseSession.State> {

    @Override
    public Model<State> model() {
        var session = Model.startingWith(new State(false, null, null, Offices.NONE))
                .about(this.session, account)
                .on(SessionOpened.class, (s, e) -> new State(true, s.passed(), s.inForce(), s.offices()))
                .on(SessionTerminated.class, (s, e) -> new State(false, s.passed(), s.inForce(), s.offices()))
                .on(SecondFactorPassed.class, (s, e) -> new State(s.open(), e.factor(), s.inForce(), s.offices()))
                .about(account)
                .on(SecondFactorEnabled.class, (s, e) -> new State(s.open(), s.passed(), e.factor(), s.offices()))
                .on(SecondFactorDisabled.class, (s, e) -> new State(s.open(), s.passed(), null, s.offices()));
        return terms.demand() == SecondFactorDemand.NOBODY
                ? session
                : session.including(
                        Offices.of(account),
                        State::offices,
                        (s, offices) -> new State(s.open(), s.passed(), s.inForce(), offices));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.open()) return refuse(SESSION_TERMINATED);
        if (state.inForce() != null && !state.inForce().equals(state.passed())) return refuse(SECOND_FACTOR_REQUIRED);
        if (state.inForce() == null && state.offices().fallUnder(terms.demand())) return refuse(SECOND_FACTOR_REQUIRED);
        return nothingToDo();
    }

    record State(
            boolean open,
            @Nullable FactorId passed,
            @Nullable FactorId inForce,
            Offices offices) {}
}
