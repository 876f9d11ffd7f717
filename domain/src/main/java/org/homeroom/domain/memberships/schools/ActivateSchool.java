package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.ADMINISTRATOR_MISSING;

import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Leadership;
import org.homeroom.domain.memberships.facts.MembershipEvent.PlatformUseDecided;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.SchoolId;

/** The school begins to use the platform, by its director's order, with an administrator in office. Source: CON-05, MEM-04. */
public record ActivateSchool(SchoolId school, String order, LocalDate decidedOn, AccountId by, Instant at)
        implements SchoolCommand<ActivateSchool.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, Leadership.NOBODY))
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> new State(true, s.leadership()))
                .including(Leadership.of(school), State::leadership, (s, now) -> new State(s.mayActivate(), now));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.mayActivate()) return refuse(NOT_AUTHORISED);
        if (!state.leadership().registered()) return refuse(NOT_FOUND);
        if (state.leadership().active()) return nothingToDo();
        if (state.leadership().administrators().isEmpty()) return refuse(ADMINISTRATOR_MISSING);
        return accept(new PlatformUseDecided(school, order, decidedOn, at), new SchoolActivated(school, at));
    }

    record State(boolean mayActivate, Leadership leadership) {}
}
