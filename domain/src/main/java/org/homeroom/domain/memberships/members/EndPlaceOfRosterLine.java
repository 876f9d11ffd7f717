package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.ArrayList;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's line in the roster of a class has ended by an approved import: the place in the class goes with it, unless
 * the roster has named it again since. Source: F-21.
 *
 * @param account that is bound to the person; null where there is none
 * @param role in which the person stood there
 */
public record EndPlaceOfRosterLine(
        RosterId person, @Nullable AccountId account, ClassId theClass, SchoolId school, RosterRole role, Instant at)
        implements MembersCommand<EndPlaceOfRosterLine.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(Holding.NOTHING, false))
                .about(person, theClass, school)
                .on(RosterEnrolmentListed.class, (s, e) -> e.role() == role ? s.listed(true) : s)
                .on(RosterEnrolmentEnded.class, (s, e) -> e.role() == role ? s.listed(false) : s);
        return account == null
                ? model
                : model.including(Holding.of(account, school), State::holding, (s, now) -> new State(now, s.listed()));
    }

    @Override
    public Outcome decide(State state) {
        if (account == null || state.listed()) return nothingToDo();
        var events = new ArrayList<Event>();
        var holding = state.holding();
        if (role == RosterRole.PUPIL && holding.attends().contains(theClass))
            events.add(new PupilRemovedFromClass(account, theClass, school, at));
        if (role == RosterRole.TEACHER && holding.leads().contains(theClass))
            events.add(new HomeroomTeacherRelieved(theClass, school, account, at));
        if (role == RosterRole.TEACHER && holding.teaches().contains(theClass))
            events.add(new SubjectTeacherRelieved(theClass, school, account, at));
        return accept(events);
    }

    record State(Holding holding, boolean listed) {

        State listed(boolean now) {
            return new State(holding, now);
        }
    }
}
