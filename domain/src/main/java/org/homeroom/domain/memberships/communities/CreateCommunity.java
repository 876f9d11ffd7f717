package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.COMMUNITY_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.COMMUNITY_LEADER_MUST_BE_STAFF;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.COMMUNITY_TITLE_INVALID;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.STAFF_ONLY;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;

import java.time.Instant;
import java.util.Objects;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityCreated;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityJoined;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.CommunityKind;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * Somebody founds a section or a club of a school, led by somebody who works there, or a professional community of
 * teachers and staff, which the founder leads and to which people of other schools may come. The leader is its first
 * member. Source: MEM-14, MEM-15.
 *
 * @param school in which the founder is; a professional community does not belong to it
 */
public record CreateCommunity(
        CommunityId community,
        CommunityKind kind,
        SchoolId school,
        String title,
        AccountId leader,
        AccountId by,
        Instant at)
        implements CommunityCommand<CreateCommunity.State> {

    private static final int LONGEST_TITLE = 100;

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Holding.NOTHING, false, null))
                .including(Holding.of(by, school), State::who, State::by)
                .including(Holding.of(leader, school), State::leader, State::led)
                .about(school)
                .on(SchoolActivated.class, (s, e) -> new State(s.who(), s.leader(), true, s.created()))
                .about(community)
                .on(CommunityCreated.class, (s, e) -> new State(s.who(), s.leader(), s.active(), e));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.who().belongs()) return refuse(NOT_FOUND);
        if (kind == CommunityKind.PROFESSIONAL && !Staff.works(state.who())) return refuse(STAFF_ONLY);
        if (!state.who().may(SchoolRight.CREATE_COMMUNITY)) return refuse(NOT_AUTHORISED);
        if (!state.active()) return refuse(SCHOOL_NOT_ACTIVATED);
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) return refuse(COMMUNITY_TITLE_INVALID);
        if (!Staff.works(state.leader())) return refuse(COMMUNITY_LEADER_MUST_BE_STAFF);
        var created = new CommunityCreated(
                community, kind, kind == CommunityKind.PROFESSIONAL ? null : school, title.strip(), leader, at);
        if (state.created() != null)
            return same(state.created(), created) ? nothingToDo() : refuse(COMMUNITY_ALREADY_EXISTS);
        return accept(created, new CommunityJoined(community, leader, school, Staff.roleOf(state.leader()), at));
    }

    private static boolean same(CommunityCreated one, CommunityCreated other) {
        return one.kind() == other.kind()
                && one.title().equals(other.title())
                && one.leader().equals(other.leader())
                && Objects.equals(one.school(), other.school());
    }

    record State(
            Holding who,
            Holding leader,
            boolean active,
            @Nullable CommunityCreated created) {

        State by(Holding now) {
            return new State(now, leader, active, created);
        }

        State led(Holding now) {
            return new State(who, now, active, created);
        }
    }
}
