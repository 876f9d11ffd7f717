package org.homeroom.domain.consent.time;

import static org.homeroom.domain.consent.ConsentRefusal.NOT_YET_DUE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentExpired;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** A consent has run out: it goes on record, with the instant since when. Source: §3.5. */
public record NoteConsentExpiry(ConsentId consent, ChildId child, SchoolId school, Instant at)
        implements TimeCommand<NoteConsentExpiry.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null, false))
                .about(consent, child, school)
                .on(ConsentGranted.class, (s, e) -> new State(e, s.noted()))
                .on(ConsentExpired.class, (s, e) -> new State(s.granted(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!(state.granted() instanceof ConsentGranted granted)) return refuse(NOT_FOUND);
        if (!(granted.expiresAt() instanceof Instant end) || at.isBefore(end)) return refuse(NOT_YET_DUE);
        if (state.noted()) return nothingToDo();
        return accept(new ConsentExpired(consent, child, school, granted.purpose(), end, at));
    }

    record State(@Nullable ConsentGranted granted, boolean noted) {}
}
