package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.STAFF_ONLY;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Capacity;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityCreated;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityJoined;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.CommunityKind;
import org.homeroom.domain.memberships.facts.CommunityRecord;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * A member of the school comes into a section or a club: a pupil by the word of whoever leads it or administers the
 * school, whatever the class, and only while the pupil may take part; a teacher or staff on the own wish, too. Only those
 * who work in a school come into a professional community. Source: MEM-14, MEM-15, CON-09.
 *
 * @param school in which the one who joins is a member
 */
public record JoinCommunity(CommunityId community, AccountId account, SchoolId school, AccountId by, Instant at)
        implements CommunityCommand<JoinCommunity.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(CommunityRecord.NONE, Holding.NOTHING, Holding.NOTHING, Standing.unknown()))
                .including(CommunityRecord.of(community, account), State::community, State::with)
                .including(Holding.of(account, school), State::person, State::about)
                .including(Holding.of(by, school), State::who, State::by)
                .including(Standing.of(account.asChild(), school), State::standing, State::with);
    }

    @Override
    public Outcome decide(State state) {
        var created = state.community().created();
        if (created == null || !opensTo(created, state)) return refuse(NOT_FOUND);
        if (created.kind() == CommunityKind.PROFESSIONAL && !Staff.works(state.person())) return refuse(STAFF_ONLY);
        if (!mayDecide(created, state)) return refuse(NOT_AUTHORISED);
        var role = roleOf(state.person());
        if (role == null) return refuse(NOT_FOUND);
        if (role == Role.STUDENT
                && state.standing().permits(ConsentPurpose.CHAT, at) instanceof Permission.Denied denied)
            return refuse(denied.reason());
        if (state.community().role() != null) return nothingToDo();
        return accept(new CommunityJoined(community, account, school, role, at));
    }

    /** For those outside the school there is no such section; a professional community is open to any school. */
    private boolean opensTo(CommunityCreated created, State state) {
        return state.who().belongs()
                && (created.school() == null || created.school().equals(school));
    }

    private boolean mayDecide(CommunityCreated created, State state) {
        if (by.equals(account)) return Staff.works(state.person());
        return created.leader().equals(by) || state.who().may(SchoolRight.CONFIRM_STAFF);
    }

    private static @Nullable Role roleOf(Holding person) {
        if (Staff.works(person)) return Staff.roleOf(person);
        return person.capacities().contains(Capacity.STUDENT)
                ? Role.STUDENT
                : person.capacities().contains(Capacity.PARENT) ? Role.PARENT : null;
    }

    record State(CommunityRecord community, Holding person, Holding who, Standing standing) {

        State with(CommunityRecord now) {
            return new State(now, person, who, standing);
        }

        State about(Holding now) {
            return new State(community, now, who, standing);
        }

        State by(Holding now) {
            return new State(community, person, now, standing);
        }

        State with(Standing now) {
            return new State(community, person, who, now);
        }
    }
}
