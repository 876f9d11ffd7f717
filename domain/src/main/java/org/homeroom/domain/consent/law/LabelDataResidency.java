package org.homeroom.domain.consent.law;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.DataResidencyLabelled;
import org.homeroom.domain.consent.facts.DataResidency;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever runs the platform says where personal data of a school's people may go. Source: CON-08, RU-10.
 *
 * @param residency null where they may go anywhere again
 */
public record LabelDataResidency(SchoolId school, @Nullable DataResidency residency, AccountId by, Instant at)
        implements LawCommand<LabelDataResidency.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false, null))
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> new State(true, s.registered(), s.label()))
                .about(school)
                .on(SchoolRegistered.class, (s, e) -> new State(s.mayLabel(), true, s.label()))
                .on(DataResidencyLabelled.class, (s, e) -> new State(s.mayLabel(), s.registered(), e.residency()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.mayLabel() || !state.registered()) return refuse(NOT_FOUND);
        if (residency == state.label()) return nothingToDo();
        return accept(new DataResidencyLabelled(school, residency, at));
    }

    record State(
            boolean mayLabel, boolean registered, @Nullable DataResidency label) {}
}
