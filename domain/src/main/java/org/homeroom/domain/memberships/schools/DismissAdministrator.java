package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody administers a school no more, by order of its direction or of the platform's administrator, or on the own wish.
 * A school in use never loses the last one. Source: MEM-04, M2.
 */
public record DismissAdministrator(SchoolId school, AccountId account, String order, AccountId by, Instant at)
        implements SchoolCommand<Appointment> {

    @Override
    public Model<Appointment> model() {
        return Appointment.of(school, account, by);
    }

    @Override
    public Outcome decide(Appointment state) {
        if (!state.mayAppointAdministrators() && !ownOffice(state)) return refuse(state.refusal());
        if (!state.person().administrator()) return nothingToDo();
        return state.leadership()
                .keeps(account)
                .map(Outcome::refuse)
                .orElseGet(() -> accept(new AdministratorDismissed(school, account, order, at)));
    }

    private boolean ownOffice(Appointment state) {
        return by.equals(account) && state.by().belongs();
    }
}
