package org.homeroom.domain.accounts.leaving;

import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.ErasureRequested;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody wants everything personal of an account to be destroyed: its bearer, or a guardian for a child. Whoever asks
 * for that leaves the platform with it. Source: specification RU-8, §5.1.
 *
 * @param schools whose administrator the account is, looked up beforehand; checked against the facts again
 */
public record RequestErasure(AccountId account, List<SchoolId> schools, AccountId by, LeavingTerms terms, Instant at)
        implements LeavingCommand<RequestErasure.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Spokesperson.known(account, by), Departure.NOBODY, false))
                .including(
                        Spokesperson.of(account, by), State::by, (s, by) -> new State(by, s.departure(), s.requested()))
                .including(
                        Departure.of(account, schools),
                        State::departure,
                        (s, departure) -> new State(s.by(), departure, s.requested()))
                .about(account)
                .on(ErasureRequested.class, (s, e) -> new State(s.by(), s.departure(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.by().may(GuardianRight.DECIDE, at) || !state.departure().exists()) return refuse(NOT_FOUND);
        if (state.departure().presence() == Presence.ERASED) return refuse(SUBJECT_ERASED);
        if (state.requested()) return nothingToDo();
        var wish = new ErasureRequested(account, at.plus(terms.erasureWithin()), at);
        if (state.departure().presence().gone()) return accept(wish);
        return state.departure()
                .refuses(account, schools)
                .map(Outcome::refuse)
                .orElseGet(() -> accept(leaving(state.departure(), wish)));
    }

    private List<Event> leaving(Departure departure, ErasureRequested wish) {
        var events = new ArrayList<>(departure.events(account, terms, at));
        events.add(wish);
        return events;
    }

    record State(Spokesperson by, Departure departure, boolean requested) {}
}
