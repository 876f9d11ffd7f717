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
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.PlatformUseDecided;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.SchoolId;

/** The school begins to use the platform, by its director's order, with an administrator in office. Source: CON-05, MEM-04. */
public record ActivateSchool(SchoolId school, String order, LocalDate decidedOn, AccountId by, Instant at)
        implements SchoolCommand<ActivateSchool.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false, false, false))
                .about(by)
                .on(
                        PlatformAdministratorAppointed.class,
                        (s, e) -> new State(true, s.registered(), s.led(), s.active()))
                .about(school)
                .on(SchoolRegistered.class, (s, e) -> new State(s.mayActivate(), true, s.led(), s.active()))
                .on(
                        AdministratorAppointed.class,
                        (s, e) -> new State(s.mayActivate(), s.registered(), true, s.active()))
                .on(SchoolActivated.class, (s, e) -> new State(s.mayActivate(), s.registered(), s.led(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.mayActivate()) return refuse(NOT_AUTHORISED);
        if (!state.registered()) return refuse(NOT_FOUND);
        if (state.active()) return nothingToDo();
        if (!state.led()) return refuse(ADMINISTRATOR_MISSING);
        return accept(new PlatformUseDecided(school, order, decidedOn, at), new SchoolActivated(school, at));
    }

    record State(boolean mayActivate, boolean registered, boolean led, boolean active) {}
}
