package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.MEMBERSHIP_NOT_APPROVED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * The direction of a school appoints an administrator among its staff, by order; the platform's administrator may appoint
 * any adult, so that a school without anybody is not lost. Nobody appoints oneself. Source: MEM-04, §5.3.6.
 */
public record AppointAdministrator(SchoolId school, AccountId account, String order, AccountId by, Instant at)
        implements SchoolCommand<Appointment> {

    @Override
    public Model<Appointment> model() {
        return Appointment.of(school, account, by);
    }

    @Override
    public Outcome decide(Appointment state) {
        if (!state.mayAppointAdministrators()) return refuse(state.refusal());
        if (by.equals(account)) return refuse(NOT_AUTHORISED);
        if (!state.leadership().registered() || !state.present()) return refuse(NOT_FOUND);
        if (state.person().administrator()) return nothingToDo();
        if (!state.operator() && !state.staff() && state.person().offices().isEmpty())
            return refuse(MEMBERSHIP_NOT_APPROVED);
        return accept(new AdministratorAppointed(school, account, order, at));
    }
}
