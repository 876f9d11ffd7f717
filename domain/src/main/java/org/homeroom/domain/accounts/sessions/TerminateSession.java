package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Somebody ends one of his or her own sessions, perhaps the one that asks. Source: ACC-20. */
public record TerminateSession(SessionId session, AccountId account, Instant at)
        implements SessionCommand<TerminateSession.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false))
                .about(session, account)
                .on(SessionOpened.class, (s, e) -> new State(true, s.ended()))
                .on(SessionTerminated.class, (s, e) -> new State(s.opened(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.opened()) return refuse(SESSION_NOT_FOUND);
        if (state.ended()) return nothingToDo();
        return accept(new SessionTerminated(session, account, at));
    }

    record State(boolean opened, boolean ended) {}
}
