package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.ArrayList;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Leadership;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Who works in a school no more holds no office there. The last administrator of a school in use keeps that one office
 * until somebody takes over, whatever became of the membership. Source: MEM-02, MEM-12, M2, P-07.
 *
 * @param role in which the membership ended
 */
public record EndOfficesOfFormerStaff(SchoolId school, AccountId account, Role role, Instant at)
        implements SchoolCommand<EndOfficesOfFormerStaff.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Leadership.NOBODY))
                .including(Holding.of(account, school), State::person, (s, now) -> new State(now, s.leadership()))
                .including(Leadership.of(school), State::leadership, (s, now) -> new State(s.person(), now));
    }

    @Override
    public Outcome decide(State state) {
        if (role != Role.TEACHER && role != Role.STAFF) return nothingToDo();
        if (state.person().holds(Role.TEACHER) || state.person().holds(Role.STAFF)) return nothingToDo();
        var events = new ArrayList<Event>();
        state.person().offices().stream()
                .sorted()
                .forEach(office -> events.add(new OfficeEnded(school, account, office, at)));
        if (state.person().administrator() && state.leadership().keeps(account).isEmpty())
            events.add(new AdministratorDismissed(school, account, at));
        return accept(events);
    }

    record State(Holding person, Leadership leadership) {}
}
