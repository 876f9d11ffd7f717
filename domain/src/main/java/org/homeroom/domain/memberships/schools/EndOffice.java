package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Somebody is director, or deputy director, no more: who appointed says so, or who holds the office. Source: MEM-17. */
public record EndOffice(SchoolId school, AccountId account, Office office, AccountId by, Instant at)
        implements SchoolCommand<Appointment> {

    @Override
    public Model<Appointment> model() {
        return Appointment.of(school, account, by);
    }

    @Override
    public Outcome decide(Appointment state) {
        if (!state.mayFill(office) && !ownOffice(state)) return refuse(state.refusal());
        if (!state.leadership().in(office).contains(account)) return nothingToDo();
        return accept(new OfficeEnded(school, account, office, at));
    }

    private boolean ownOffice(Appointment state) {
        return by.equals(account) && state.by().belongs();
    }
}
