package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.PARTICIPATION_DECLINED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.PARENT_WITHOUT_CHILD;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.REQUEST_ALREADY_DECIDED;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.ROLE_NOT_PLAUSIBLE;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The school takes somebody in who has asked for it: an administrator or the direction anybody, a homeroom teacher pupils
 * of the own class and their parents; nobody oneself. A pupil takes the place in the class at once. A parent needs a
 * verified link to a pupil of the school. Who decided stays on record. Source: MEM-03, MEM-09, CON-03, CON-10, Q-05.
 *
 * @param role and {@code theClass}: what was asked for, looked up beforehand; checked against the wish again
 */
public record ApproveMembership(
        RequestId request,
        AccountId account,
        SchoolId school,
        Role role,
        @Nullable ClassId theClass,
        MembershipId membership,
        AccountId by,
        JoiningTerms terms,
        Instant at)
        implements JoiningCommand<ApproveMembership.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.NOTHING_KNOWN)
                .including(DecidedWish.of(account, school, theClass, by), State::wish, State::with)
                .including(Applicant.of(account), State::applicant, State::with)
                .including(SchoolInUse.of(school), State::school, State::with)
                .including(Holding.of(account, school), State::person, State::with);
        if (role == Role.STUDENT)
            model = model.including(Standing.of(account.asChild(), school), State::standing, State::with);
        return theClass == null
                ? model
                : model.about(theClass, school).on(ClassCreated.class, (s, e) -> s.in(e.kind()));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.wish().bars(request, account, role, theClass, by);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.wish().wishes().open().containsKey(request))
            return state.person().memberships().containsKey(membership)
                    ? nothingToDo()
                    : refuse(REQUEST_ALREADY_DECIDED);
        if (!state.school().active()) return refuse(SCHOOL_NOT_ACTIVATED);
        if (!state.applicant().exists()) return refuse(NOT_FOUND);
        if (!state.applicant().named()) return refuse(PROFILE_INCOMPLETE);
        if (state.person().holds(role)) return refuse(ALREADY_A_MEMBER);
        if (state.applicant().cannotBe(role, terms, state.school().today(at))) return refuse(ROLE_NOT_PLAUSIBLE);
        if (role == Role.STUDENT && state.standing().isDeclined(at)) return refuse(PARTICIPATION_DECLINED);
        if (role == Role.PARENT && state.wish().parenthood().children().isEmpty()) return refuse(PARENT_WITHOUT_CHILD);
        var approved =
                new MembershipApproved(membership, account, school, role, evidence(), request, OfficerId.of(by), at);
        return role == Role.STUDENT && theClass != null && state.kind() != null
                ? accept(approved, new PupilEnrolled(account, theClass, school, state.kind(), at))
                : accept(approved);
    }

    private ApprovalEvidence evidence() {
        return role == Role.PARENT ? ApprovalEvidence.GUARDIAN_LINK : ApprovalEvidence.OFFICE;
    }

    /** @param kind of the class that the wish names */
    record State(
            DecidedWish wish,
            Applicant applicant,
            SchoolInUse school,
            Holding person,
            Standing standing,
            @Nullable ClassKind kind) {

        static final State NOTHING_KNOWN = new State(
                DecidedWish.NONE, Applicant.NOBODY, SchoolInUse.UNKNOWN, Holding.NOTHING, Standing.unknown(), null);

        State with(DecidedWish now) {
            return new State(now, applicant, school, person, standing, kind);
        }

        State with(Applicant now) {
            return new State(wish, now, school, person, standing, kind);
        }

        State with(SchoolInUse now) {
            return new State(wish, applicant, now, person, standing, kind);
        }

        State with(Holding now) {
            return new State(wish, applicant, school, now, standing, kind);
        }

        State with(Standing now) {
            return new State(wish, applicant, school, person, now, kind);
        }

        State in(ClassKind now) {
            return new State(wish, applicant, school, person, standing, now);
        }
    }
}
