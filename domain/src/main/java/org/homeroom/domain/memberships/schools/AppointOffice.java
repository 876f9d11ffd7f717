package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.MEMBERSHIP_NOT_APPROVED;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.OFFICE_ALREADY_HELD;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody becomes director, or deputy director, of a school by order. The platform's administrator puts the director in,
 * since the founder appoints; the director chooses deputies among the staff. There is one director at a time, and nobody
 * appoints oneself. A deputy who becomes director is no deputy any more. Source: MEM-17, decision 0060.
 */
public record AppointOffice(SchoolId school, AccountId account, Office office, String order, AccountId by, Instant at)
        implements SchoolCommand<Appointment> {

    @Override
    public Model<Appointment> model() {
        return Appointment.of(school, account, by);
    }

    @Override
    public Outcome decide(Appointment state) {
        if (!state.mayFill(office)) return refuse(state.refusal());
        if (by.equals(account)) return refuse(NOT_AUTHORISED);
        if (!state.leadership().registered() || !state.present()) return refuse(NOT_FOUND);
        if (state.leadership().in(office).contains(account)) return nothingToDo();
        if (state.leadership().directors().contains(account)) return refuse(OFFICE_ALREADY_HELD);
        var appointed = new OfficeAppointed(school, account, office, order, at);
        if (office == Office.DEPUTY_DIRECTOR)
            return state.staff() ? accept(appointed) : refuse(MEMBERSHIP_NOT_APPROVED);
        if (!state.leadership().directors().isEmpty()) return refuse(OFFICE_ALREADY_HELD);
        return state.leadership().deputies().contains(account)
                ? accept(appointed, new OfficeEnded(school, account, Office.DEPUTY_DIRECTOR, at))
                : accept(appointed);
    }
}
