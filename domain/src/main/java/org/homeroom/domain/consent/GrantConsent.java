package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A guardian agrees that a school uses a child's data for one purpose. Agreeing twice changes nothing. Source: CON-01,
 * CON-02, RU-2.
 */
public record GrantConsent(
        ConsentId consent,
        ChildId child,
        GuardianId guardian,
        SchoolId school,
        ConsentPurpose purpose,
        ConsentPolicy policy,
        Instant at)
        implements ConsentCommand<GrantConsent.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Standing.unknown(), null, false))
                .including(
                        Standing.of(child, school),
                        State::standing,
                        (s, standing) -> new State(standing, s.link(), s.pupil()))
                .about(child, guardian, school)
                .on(GuardianLinkVerified.class, (s, e) -> new State(s.standing(), e.link(), s.pupil()))
                .about(child.account(), school)
                .on(PupilEnrolled.class, (s, e) -> new State(s.standing(), s.link(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (child.value().equals(guardian.value())) return refuse(SELF_CONSENT_FORBIDDEN);
        if (state.link() == null) return refuse(NOT_A_GUARDIAN);
        if (!state.pupil()) return refuse(NOT_FOUND);
        if (state.standing().decidesAlone(policy, at)) return refuse(CHILD_DECIDES_ALONE);
        if (state.standing().guardianAgrees(purpose)) return nothingToDo();
        return accept(new ConsentGranted(consent, child, guardian, state.link(), school, purpose, at));
    }

    record State(Standing standing, @Nullable LinkId link, boolean pupil) {}
}
