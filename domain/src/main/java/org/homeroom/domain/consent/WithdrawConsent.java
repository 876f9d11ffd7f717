package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A guardian takes back what was agreed for one purpose. Any verified guardian may, whoever agreed before; it takes no
 * more than agreeing took. Source: RU-3, EU-2, §3.5.
 */
public record WithdrawConsent(
        ChildId child, GuardianId guardian, SchoolId school, ConsentPurpose purpose, ConsentPolicy policy, Instant at)
        implements ConsentCommand<WithdrawConsent.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Standing.unknown(), false))
                .including(
                        Standing.of(child, school), State::standing, (s, standing) -> new State(standing, s.guardian()))
                .about(child, guardian, school)
                .on(GuardianLinkVerified.class, (s, e) -> new State(s.standing(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.guardian()) return refuse(NOT_A_GUARDIAN);
        if (state.standing().decidesAlone(policy, at)) return refuse(CHILD_DECIDES_ALONE);
        if (!state.standing().guardianAgrees(purpose)) return nothingToDo();
        return accept(new ConsentWithdrawn(child, guardian, school, purpose, at));
    }

    record State(Standing standing, boolean guardian) {}
}
