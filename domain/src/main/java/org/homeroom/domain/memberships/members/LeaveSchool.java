package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Capacity;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.PermissionMatrix;
import org.homeroom.domain.memberships.facts.Reach;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.joining.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves a school at once, with all memberships or with one; the account stays. For a child below the threshold
 * a guardian says so. The last administrator hands over first. Source: ACC-12, MEM-12, MEM-04, §5.3.6.
 *
 * @param membership null for all
 * @param by the member, or the guardian of a child
 */
public record LeaveSchool(
        AccountId account, SchoolId school, @Nullable MembershipId membership, AccountId by, Instant at)
        implements MembersCommand<LeaveSchool.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Farewell.NOTHING, Applicant.NOBODY, Standing.unknown()))
                .including(
                        Farewell.of(account, school),
                        State::farewell,
                        (s, now) -> new State(now, s.member(), s.standing()))
                .including(Applicant.of(account), State::member, (s, now) -> new State(s.farewell(), now, s.standing()))
                .including(
                        Standing.of(account.asChild(), school),
                        State::standing,
                        (s, now) -> new State(s.farewell(), s.member(), now));
    }

    @Override
    public Outcome decide(State state) {
        var guardian = state.standing().linkOf(by.asGuardian(), at).isPresent() && state.needsGuardian(at);
        if (!by.equals(account) && !guardian) return refuse(NOT_FOUND);
        var ending = state.farewell().memberships(membership);
        if (ending.isEmpty()
                && (membership != null || !state.farewell().holding().belongs())) return refuse(NOT_A_MEMBER);
        var pupil = ending.stream().anyMatch(one -> state.roleOf(one) == Role.STUDENT);
        if (by.equals(account) && pupil && throughGuardian() && state.needsGuardian(at)) return refuse(NOT_AUTHORISED);
        if (state.farewell().leavesNobody(account, membership)) return refuse(LAST_ADMINISTRATOR);
        return accept(state.farewell().events(account, school, membership, MembershipEnd.LEFT, null, null, at));
    }

    private static boolean throughGuardian() {
        return PermissionMatrix.of(SchoolRight.LEAVE_SCHOOL, Capacity.STUDENT) == Reach.THROUGH_GUARDIAN;
    }

    record State(Farewell farewell, Applicant member, Standing standing) {

        /** A child whose birth date nobody knows counts as too young; a grown-up's account never does. */
        boolean needsGuardian(Instant at) {
            return member.child() && !standing.decidesAlone(at);
        }

        @Nullable Role roleOf(MembershipId membership) {
            return farewell.holding().memberships().get(membership);
        }
    }
}
