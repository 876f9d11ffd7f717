package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.communities.CommunityRefusal.LEADER_STAYS;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityLeft;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.CommunityRecord;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** A member leaves a community, or whoever leads it or administers the school says so. Its leader stays. Source: MEM-14. */
public record LeaveCommunity(CommunityId community, AccountId account, SchoolId school, AccountId by, Instant at)
        implements CommunityCommand<LeaveCommunity.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(CommunityRecord.NONE, Holding.NOTHING))
                .including(
                        CommunityRecord.of(community, account), State::community, (s, now) -> new State(now, s.who()))
                .including(Holding.of(by, school), State::who, (s, now) -> new State(s.community(), now));
    }

    @Override
    public Outcome decide(State state) {
        var created = state.community().created();
        if (created == null) return refuse(NOT_FOUND);
        var inSchool = created.school() == null || created.school().equals(school);
        var administers = inSchool && state.who().may(SchoolRight.CONFIRM_STAFF);
        if (!by.equals(account) && !created.leader().equals(by) && !administers) return refuse(NOT_FOUND);
        if (state.community().role() == null) return by.equals(account) ? refuse(NOT_FOUND) : nothingToDo();
        if (created.leader().equals(account)) return refuse(LEADER_STAYS);
        return accept(new CommunityLeft(community, account, school, at));
    }

    record State(CommunityRecord community, Holding who) {}
}
