package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.GuestEnd;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A guest's time is over: that goes on record. Nothing depends on it, since every decision looks at the time itself.
 * Source: P-22, decision 0024.
 */
public record NoteGuestExpiry(GuestId guest, SchoolId school, Instant at) implements CommunityCommand<Stay> {

    @Override
    public Model<Stay> model() {
        return Stay.of(guest, school);
    }

    @Override
    public Outcome decide(Stay state) {
        var asked = state.requested();
        if (asked == null) return refuse(NOT_FOUND);
        if (state.ended() || asked.to().isAfter(at)) return nothingToDo();
        return accept(new GuestAccessEnded(guest, asked.account(), school, asked.host(), GuestEnd.EXPIRED, at));
    }
}
