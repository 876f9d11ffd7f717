package org.homeroom.domain.consent.time;

import static org.homeroom.domain.consent.ConsentRefusal.NOT_YET_DUE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.AgeThresholdReached;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentRequested;
import org.homeroom.domain.consent.facts.ConsentPolicy.OnThreshold;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A pupil is old enough to decide alone: it goes on record, and the pupil is asked about everything that guardians have
 * agreed to so far. Source: §3.5, P-11.
 */
public record NoteAgeThreshold(ChildId child, SchoolId school, Instant at)
        implements TimeCommand<NoteAgeThreshold.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Standing.unknown(), null))
                .including(Standing.of(child, school), State::standing, (s, standing) -> new State(standing, s.noted()))
                .about(child, school)
                .on(AgeThresholdReached.class, (s, e) -> new State(s.standing(), e.reachedAt()));
    }

    @Override
    public Outcome decide(State state) {
        var standing = state.standing();
        var birthDate = standing.birthDate();
        if (!standing.pupil()) return refuse(NOT_FOUND);
        if (birthDate == null || !standing.decidesAlone(at)) return refuse(NOT_YET_DUE);
        if (standing.gone()) return nothingToDo();
        var terms = standing.policyAt(at).terms();
        var reached = terms.decidesAloneFrom(birthDate, standing.zone());
        if (reached.equals(state.noted())) return nothingToDo();
        var events = new ArrayList<Event>();
        events.add(new AgeThresholdReached(child, school, reached, at));
        if (terms.onThreshold() == OnThreshold.AUTO_SELF) return accept(events);
        var dueBy = terms.onThreshold() == OnThreshold.REQUIRE_OWN_CONSENT
                ? terms.graceEnds(birthDate, standing.zone())
                : null;
        Stream.of(ConsentPurpose.values())
                .filter(purpose -> standing.guardianAgrees(purpose) && !standing.agreesAlone(purpose))
                .forEach(purpose -> events.add(new OwnConsentRequested(child, school, purpose, dueBy, at)));
        return accept(events);
    }

    record State(Standing standing, @Nullable Instant noted) {}
}
