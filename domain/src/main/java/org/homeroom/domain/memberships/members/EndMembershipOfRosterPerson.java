package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The school's own system does not know somebody any more, and an administrator has agreed: what the person was by the
 * roster ends. A parent stays one as long as the child does, and an administrator who is the last hands over first.
 * Source: F-21, MEM-04.
 *
 * @param account that was bound to the person; null where there was none
 */
public record EndMembershipOfRosterPerson(
        RosterId person, @Nullable AccountId account, SchoolId school, Instant at)
        implements MembersCommand<EndMembershipOfRosterPerson.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(Farewell.NOTHING, null, false))
                .about(person, school)
                .on(RosterPersonListed.class, (s, e) -> new State(s.farewell(), e.role(), s.withdrawn()))
                .on(RosterPersonWithdrawn.class, (s, e) -> new State(s.farewell(), s.role(), true))
                .on(RosterPersonBound.class, (s, e) -> new State(s.farewell(), s.role(), false));
        return account == null
                ? model
                : model.including(
                        Farewell.of(account, school),
                        State::farewell,
                        (s, now) -> new State(now, s.role(), s.withdrawn()));
    }

    @Override
    public Outcome decide(State state) {
        var ending = state.membership();
        if (account == null || !state.withdrawn() || ending.isEmpty()) return nothingToDo();
        if (state.farewell().leavesNobody(account, ending.get())) return refuse(LAST_ADMINISTRATOR);
        return accept(state.farewell().events(account, school, ending.get(), MembershipEnd.ROSTER, null, null, at));
    }

    /** @param role in which the roster knew the person last */
    record State(Farewell farewell, @Nullable RosterRole role, boolean withdrawn) {

        Optional<MembershipId> membership() {
            return farewell.holding().memberships().entrySet().stream()
                    .filter(one -> isOf(one.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private boolean isOf(Role membership) {
            return (role == RosterRole.PUPIL && membership == Role.STUDENT)
                    || (role == RosterRole.TEACHER && membership == Role.TEACHER);
        }
    }
}
