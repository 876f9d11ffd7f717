package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestRequested;
import org.homeroom.domain.memberships.facts.GuestEnd;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** Nobody is let in by somebody who may not bring guests any more. Source: P-07. */
public record EndGuestsOfFormerHost(AccountId host, SchoolId school, Instant at)
        implements CommunityCommand<EndGuestsOfFormerHost.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, List.of()))
                .including(Holding.of(host, school), State::host, (s, now) -> new State(now, s.open()))
                .about(HostId.of(host), school)
                .on(GuestRequested.class, State::asked)
                .on(GuestAccessEnded.class, State::ended);
    }

    @Override
    public Outcome decide(State state) {
        if (state.host().may(SchoolRight.HOST_GUEST)) return nothingToDo();
        return accept(state.open().stream()
                .map(stay ->
                        new GuestAccessEnded(stay.guest(), stay.account(), school, stay.host(), GuestEnd.HOST_GONE, at))
                .toList());
    }

    /** @param open stays, or wishes for them, that have not ended */
    record State(Holding host, List<GuestRequested> open) {

        State asked(GuestRequested e) {
            return new State(host, Stream.concat(open.stream(), Stream.of(e)).toList());
        }

        State ended(GuestAccessEnded e) {
            return new State(
                    host,
                    open.stream()
                            .filter(stay -> !stay.guest().equals(e.guest()))
                            .toList());
        }
    }
}
