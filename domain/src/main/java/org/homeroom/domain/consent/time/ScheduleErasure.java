package org.homeroom.domain.consent.time;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ErasureScheduled;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Nobody agrees any more to a purpose: it goes on record until when the school must have erased what it kept for it.
 * Source: RU-8, EU-3, P-17.
 */
public record ScheduleErasure(ChildId child, SchoolId school, ConsentPurpose purpose, Instant at)
        implements TimeCommand<ScheduleErasure.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Standing.unknown(), false))
                .including(
                        Standing.of(child, school),
                        State::standing,
                        (s, standing) -> new State(standing, s.scheduled()))
                .about(child, school)
                .on(ErasureScheduled.class, (s, e) -> e.purpose() == purpose ? s.now(true) : s)
                .on(ConsentGranted.class, (s, e) -> e.purpose() == purpose ? s.now(false) : s)
                .on(OwnConsentGranted.class, (s, e) -> e.purpose() == purpose ? s.now(false) : s)
                .on(SchoolConsentGranted.class, (s, e) -> e.purpose() == purpose ? s.now(false) : s);
    }

    @Override
    public Outcome decide(State state) {
        if (state.standing().anybodyAgrees(purpose) || state.scheduled()) return nothingToDo();
        var days = state.standing().policyAt(at).terms().erasureAfterDays();
        return accept(new ErasureScheduled(child, school, purpose, at.plus(Duration.ofDays(days)), at));
    }

    record State(Standing standing, boolean scheduled) {

        State now(boolean since) {
            return new State(standing, since);
        }
    }
}
