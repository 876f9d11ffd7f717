package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXHAUSTED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXPIRED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_SCOPE_MISMATCH;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever holds the school's invitation becomes that person of the roster: the profile takes the name and birth date
 * that the school knows, the membership is approved, the places in classes are taken. One person, one account; one
 * account, one person of a school. Source: ACC-19, ACC-26, MEM-11, MEM-18.
 *
 * @param person the one whom the invitation names, looked up beforehand; checked against the invitation again
 * @param school likewise
 */
public record BindToRoster(
        AccountId account,
        InvitationId invitation,
        RosterId person,
        SchoolId school,
        MembershipId membership,
        Instant at)
        implements RosterCommand<BindToRoster.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(State.NOTHING_KNOWN)
                .about(invitation, person, school)
                .on(InvitationIssued.class, State::invited)
                .about(person, school)
                .on(RosterPersonListed.class, State::listed)
                .on(RosterPersonBound.class, (s, e) -> s.boundTo(e.account()))
                .on(RosterPersonWithdrawn.class, (s, e) -> s.withdrawn())
                .on(RosterEnrolmentListed.class, State::enrolled)
                .on(RosterEnrolmentEnded.class, State::ended)
                .about(account)
                .on(AccountRegistered.class, (s, e) -> s.ofKind(e.kind()))
                .about(account, school)
                .on(RosterPersonBound.class, (s, e) -> s.already(e.person()))
                .on(RosterPersonWithdrawn.class, (s, e) -> s.already(null));
    }

    @Override
    public Outcome decide(State state) {
        if (state.invitation() == null || state.listed() == null) return refuse(INVITATION_INVALID);
        if (account.equals(state.holder())) return nothingToDo();
        if (state.holder() != null) return refuse(INVITATION_EXHAUSTED);
        if (!at.isBefore(state.invitation().expiresAt())) return refuse(INVITATION_EXPIRED);
        if (state.kind() != kindFor(state.listed().role())) return refuse(INVITATION_SCOPE_MISMATCH);
        if (state.bound() != null) return refuse(ALREADY_A_MEMBER);
        return accept(bound(state, state.listed()));
    }

    private List<Event> bound(State state, RosterPersonListed listed) {
        var events = new ArrayList<Event>();
        events.add(new RosterPersonBound(account, person, school, invitation, at));
        events.add(new ProfileCompleted(
                account,
                listed.name().of(account),
                listed.birthDate() == null ? null : listed.birthDate().of(account),
                at));
        var role = roleFor(listed.role());
        if (role != null)
            events.add(new MembershipApproved(membership, account, school, role, ApprovalEvidence.ROSTER, at));
        for (var line : state.enrolments()) {
            events.add(Placement.of(line.theClass(), line.kind(), line.role(), line.leading(), account, school, at));
        }
        return events;
    }

    private static @Nullable AccountKind kindFor(RosterRole role) {
        return switch (role) {
            case PUPIL -> AccountKind.CHILD;
            case TEACHER, GUARDIAN -> AccountKind.ADULT;
        };
    }

    /** None for a guardian, whom the school has to verify first: a parent is a member by a child. Source: M4. */
    private static @Nullable Role roleFor(RosterRole role) {
        return switch (role) {
            case PUPIL -> Role.STUDENT;
            case TEACHER -> Role.TEACHER;
            case GUARDIAN -> null;
        };
    }

    record State(
            @Nullable InvitationIssued invitation,
            @Nullable RosterPersonListed listed,
            @Nullable AccountId holder,
            List<RosterEnrolmentListed> enrolments,
            @Nullable AccountKind kind,
            @Nullable RosterId bound) {

        static final State NOTHING_KNOWN = new State(null, null, null, List.of(), null, null);

        State invited(InvitationIssued e) {
            return new State(e, listed, holder, enrolments, kind, bound);
        }

        State listed(RosterPersonListed e) {
            return new State(invitation, e, holder, enrolments, kind, bound);
        }

        State boundTo(AccountId account) {
            return new State(invitation, listed, account, enrolments, kind, bound);
        }

        State enrolled(RosterEnrolmentListed e) {
            var more = without(e.theClass(), e.role());
            more.add(e);
            return new State(invitation, listed, holder, List.copyOf(more), kind, bound);
        }

        State ended(RosterEnrolmentEnded e) {
            return new State(invitation, listed, holder, List.copyOf(without(e.theClass(), e.role())), kind, bound);
        }

        State withdrawn() {
            return new State(invitation, null, null, List.of(), kind, bound);
        }

        private List<RosterEnrolmentListed> without(ClassId theClass, RosterRole role) {
            var others = new ArrayList<>(enrolments);
            others.removeIf(line -> line.theClass().equals(theClass) && line.role() == role);
            return others;
        }

        State ofKind(AccountKind account) {
            return new State(invitation, listed, holder, enrolments, account, bound);
        }

        State already(@Nullable RosterId person) {
            return new State(invitation, listed, holder, enrolments, kind, person);
        }
    }
}
