package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Leadership;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Who works in a school no more holds no office there, and leads and teaches no class. The last administrator of a school in use keeps that one office
 * until somebody takes over, whatever became of the membership. Source: MEM-02, MEM-12, M2, P-07.
 *
 * @param role in which the membership ended
 */
public record EndOfficesOfFormerStaff(SchoolId school, AccountId account, Role role, Instant at)
        implements SchoolCommand<EndOfficesOfFormerStaff.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Leadership.NOBODY, List.of(), List.of()))
                .including(Holding.of(account, school), State::person, State::with)
                .including(Leadership.of(school), State::leadership, State::with)
                .about(account, school)
                .on(HomeroomTeacherAssigned.class, (s, e) -> s.leading(with(s.leads(), e.theClass())))
                .on(HomeroomTeacherRelieved.class, (s, e) -> s.leading(without(s.leads(), e.theClass())))
                .on(SubjectTeacherAssigned.class, (s, e) -> s.teaching(with(s.teaches(), e.theClass())))
                .on(SubjectTeacherRelieved.class, (s, e) -> s.teaching(without(s.teaches(), e.theClass())));
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
        state.leads().forEach(one -> events.add(new HomeroomTeacherRelieved(one, school, account, at)));
        state.teaches().forEach(one -> events.add(new SubjectTeacherRelieved(one, school, account, at)));
        return accept(events);
    }

    private static List<ClassId> with(List<ClassId> list, ClassId one) {
        return Stream.concat(list.stream(), Stream.of(one)).distinct().toList();
    }

    private static List<ClassId> without(List<ClassId> list, ClassId one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }

    /**
     * @param leads classes that nobody else leads for the person yet
     * @param teaches likewise
     */
    record State(Holding person, Leadership leadership, List<ClassId> leads, List<ClassId> teaches) {

        State with(Holding now) {
            return new State(now, leadership, leads, teaches);
        }

        State with(Leadership now) {
            return new State(person, now, leads, teaches);
        }

        State leading(List<ClassId> now) {
            return new State(person, leadership, now, teaches);
        }

        State teaching(List<ClassId> now) {
            return new State(person, leadership, leads, now);
        }
    }
}
