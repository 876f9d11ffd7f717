package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Every session of an account ends, but for the one that is kept. Source: ACC-20, P-18. */
public record TerminateAllOtherSessions(AccountId account, SessionId kept, Instant at)
        implements SessionCommand<TerminateAllOtherSessions.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(List.of()))
                .about(account)
                .on(SessionOpened.class, (s, e) -> s.with(e.session()))
                .on(SessionTerminated.class, (s, e) -> s.without(e.session()));
    }

    @Override
    public Outcome decide(State state) {
        return accept(state.without(kept).open().stream()
                .map(session -> new SessionTerminated(session, account, at))
                .toList());
    }

    record State(List<SessionId> open) {

        State with(SessionId session) {
            return new State(Stream.concat(open.stream(), Stream.of(session)).toList());
        }

        State without(SessionId session) {
            return new State(
                    open.stream().filter(other -> !other.equals(session)).toList());
        }
    }
}
