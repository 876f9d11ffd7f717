package org.homeroom.domain.consent.time;

import static org.homeroom.domain.consent.ConsentRefusal.NOT_YET_DUE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.ArrayList;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.AdulthoodReached;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** A pupil has grown up: it goes on record, and whoever was a guardian in this school is one no longer. Source: UK-2. */
public record NoteAdulthood(ChildId child, SchoolId school, Instant at) implements TimeCommand<NoteAdulthood.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Standing.unknown(), null))
                .including(Standing.of(child, school), State::standing, (s, standing) -> new State(standing, s.noted()))
                .about(child, school)
                .on(AdulthoodReached.class, (s, e) -> new State(s.standing(), e.reachedAt()));
    }

    @Override
    public Outcome decide(State state) {
        var standing = state.standing();
        var birthDate = standing.birthDate();
        if (!standing.pupil()) return refuse(NOT_FOUND);
        if (birthDate == null || !standing.grownUp(at)) return refuse(NOT_YET_DUE);
        if (standing.gone()) return nothingToDo();
        var reached = ConsentPolicy.grownUpFrom(birthDate, standing.zone());
        if (reached.equals(state.noted())) return nothingToDo();
        var events = new ArrayList<Event>();
        events.add(new AdulthoodReached(child, school, reached, at));
        standing.links()
                .forEach(link -> events.add(new GuardianLinkEnded(
                        link.link(), child, link.guardian(), school, LinkEnd.CHILD_GROWN_UP, at)));
        return accept(events);
    }

    record State(Standing standing, @Nullable Instant noted) {}
}
