package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.ArrayList;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A teacher of the school answers for a home class from now on. Whoever did before is relieved in the same decision, after
 * the new one is in, so that the class is never without. Source: MEM-06, P-09, H2.
 */
public record AssignHomeroomTeacher(ClassId theClass, SchoolId school, AccountId teacher, AccountId by, Instant at)
        implements StructureCommand<Assignment> {

    @Override
    public Model<Assignment> model() {
        return Assignment.of(theClass, school, teacher, by);
    }

    @Override
    public Outcome decide(Assignment state) {
        var barred = state.bars();
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.theClass().home()) return refuse(NOT_FOUND);
        var events = new ArrayList<Event>();
        if (!state.theClass().leads().contains(teacher))
            events.add(new HomeroomTeacherAssigned(theClass, school, teacher, at));
        state.theClass().leads().stream()
                .filter(other -> !other.equals(teacher))
                .forEach(other -> events.add(new HomeroomTeacherRelieved(theClass, school, other, at)));
        return accept(events);
    }
}
