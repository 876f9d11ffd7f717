package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A pupil who is old enough agrees in his or her own name. Source: CON-01, CON-02, §3.4 row 6. */
public record GrantOwnConsent(
        ConsentId consent, ChildId child, SchoolId school, ConsentPurpose purpose, ConsentPolicy policy, Instant at)
        implements ConsentCommand<GrantOwnConsent.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Standing.unknown(), false))
                .including(Standing.of(child, school), State::standing, (s, standing) -> new State(standing, s.pupil()))
                .about(child.account(), school)
                .on(PupilEnrolled.class, (s, e) -> new State(s.standing(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.pupil()) return refuse(NOT_FOUND);
        if (!state.standing().decidesAlone(policy, at)) return refuse(SELF_CONSENT_FORBIDDEN);
        if (state.standing().agreesAlone(purpose)) return nothingToDo();
        return accept(new OwnConsentGranted(consent, child, school, purpose, at));
    }

    record State(Standing standing, boolean pupil) {}
}
