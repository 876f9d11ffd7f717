package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Parenthood;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.joining.Applicant;
import org.homeroom.domain.memberships.joining.SchoolInUse;
import org.homeroom.domain.memberships.joining.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * A guardian is a parent in the school as long as a child is a pupil there, on the evidence of the link alone; a wish
 * that waits is granted with it. Source: CON-10, P-06, P-07, M4.
 *
 * @param membership the one to begin; never one that has been before
 */
public record SettleParent(GuardianId guardian, SchoolId school, MembershipId membership, Instant at)
        implements MembersCommand<SettleParent.State> {

    @Override
    public Model<State> model() {
        var account = guardian.account();
        return Model.startingWith(State.NOTHING_KNOWN)
                .including(Parenthood.of(guardian, school), State::parenthood, State::with)
                .including(Holding.of(account, school), State::holding, State::with)
                .including(Wishes.of(account, school), State::wishes, State::with)
                .including(Applicant.of(account), State::adult, State::with)
                .including(SchoolInUse.of(school), State::school, State::with)
                .about(account, school)
                .on(MembershipApproved.class, (s, e) -> s.used(e.membership()));
    }

    @Override
    public Outcome decide(State state) {
        var parent = state.holding().holds(Role.PARENT);
        var children = !state.parenthood().children().isEmpty();
        if (parent == children) return nothingToDo();
        if (parent) return accept(ended(state.holding()));
        if (!state.school().active() || !state.adult().exists() || state.used().contains(membership))
            return nothingToDo();
        return accept(new MembershipApproved(
                membership,
                guardian.account(),
                school,
                Role.PARENT,
                ApprovalEvidence.GUARDIAN_LINK,
                waiting(state.wishes()),
                null,
                at));
    }

    private List<MembershipEnded> ended(Holding holding) {
        return holding.memberships().entrySet().stream()
                .filter(one -> one.getValue() == Role.PARENT)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(MembershipId::value))
                .map(one ->
                        new MembershipEnded(one, guardian.account(), school, Role.PARENT, MembershipEnd.CHILD_GONE, at))
                .toList();
    }

    private static @Nullable RequestId waiting(Wishes wishes) {
        return wishes.open().values().stream()
                .filter(wish -> wish.role() == Role.PARENT)
                .min(Comparator.comparing(MembershipRequested::at))
                .map(MembershipRequested::request)
                .orElse(null);
    }

    /** @param used every membership that the person has ever had here */
    record State(
            Parenthood parenthood,
            Holding holding,
            Wishes wishes,
            Applicant adult,
            SchoolInUse school,
            Set<MembershipId> used) {

        static final State NOTHING_KNOWN = new State(
                Parenthood.NONE, Holding.NOTHING, Wishes.NONE, Applicant.NOBODY, SchoolInUse.UNKNOWN, Set.of());

        State with(Parenthood now) {
            return new State(now, holding, wishes, adult, school, used);
        }

        State with(Holding now) {
            return new State(parenthood, now, wishes, adult, school, used);
        }

        State with(Wishes now) {
            return new State(parenthood, holding, now, adult, school, used);
        }

        State with(Applicant now) {
            return new State(parenthood, holding, wishes, now, school, used);
        }

        State with(SchoolInUse now) {
            return new State(parenthood, holding, wishes, adult, now, used);
        }

        State used(MembershipId one) {
            var more = new HashSet<>(used);
            more.add(one);
            return new State(parenthood, holding, wishes, adult, school, Set.copyOf(more));
        }
    }
}
