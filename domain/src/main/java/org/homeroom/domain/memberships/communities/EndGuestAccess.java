package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.GuestEnd;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * A guest's stay, or the wish for it, ends before its time: whoever answers for the guest says so, the guest, or whoever
 * lets guests in. Source: MEM-13.
 */
public record EndGuestAccess(GuestId guest, SchoolId school, AccountId by, Instant at)
        implements CommunityCommand<EndGuestAccess.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Stay.NONE))
                .including(Holding.of(by, school), State::who, (s, now) -> new State(now, s.stay()))
                .including(Stay.of(guest, school), State::stay, (s, now) -> new State(s.who(), now));
    }

    @Override
    public Outcome decide(State state) {
        var asked = state.stay().requested();
        if (asked == null) return refuse(NOT_FOUND);
        var concerned = by.equals(asked.account()) || by.equals(asked.host().account());
        if (!concerned && !state.who().may(SchoolRight.ADMIT_GUEST))
            return refuse(state.who().belongs() ? NOT_AUTHORISED : NOT_FOUND);
        if (state.stay().ended()) return nothingToDo();
        var how = state.stay().admitted() ? GuestEnd.ENDED : GuestEnd.REFUSED;
        return accept(new GuestAccessEnded(guest, asked.account(), school, asked.host(), how, at));
    }

    record State(Holding who, Stay stay) {}
}
