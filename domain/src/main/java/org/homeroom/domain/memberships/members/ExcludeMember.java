package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ExclusionReason;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * The school ends a membership, and says why. An administrator and the direction may; an administrator only the direction
 * excludes; nobody oneself. Source: §5.3, MOD-02.
 *
 * @param membership null for all that the person is in the school
 */
public record ExcludeMember(
        AccountId account,
        SchoolId school,
        @Nullable MembershipId membership,
        ExclusionReason reason,
        AccountId by,
        Instant at)
        implements MembersCommand<ExcludeMember.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Farewell.NOTHING, Holding.NOTHING))
                .including(Farewell.of(account, school), State::farewell, (s, now) -> new State(now, s.officer()))
                .including(Holding.of(by, school), State::officer, (s, now) -> new State(s.farewell(), now));
    }

    @Override
    public Outcome decide(State state) {
        var ending = state.farewell().memberships(membership);
        if (!state.officer().belongs()) return refuse(NOT_FOUND);
        if (by.equals(account) || !state.mayEnd()) return refuse(NOT_AUTHORISED);
        if (ending.isEmpty()) return refuse(NOT_A_MEMBER);
        if (state.farewell().leavesNobody(account, membership)) return refuse(LAST_ADMINISTRATOR);
        return accept(state.farewell()
                .events(account, school, membership, MembershipEnd.EXCLUDED, reason, OfficerId.of(by), at));
    }

    record State(Farewell farewell, Holding officer) {

        boolean mayEnd() {
            var needed =
                    farewell.holding().administrator() ? SchoolRight.APPOINT_ADMINISTRATOR : SchoolRight.CONFIRM_STAFF;
            return officer.may(needed);
        }
    }
}
