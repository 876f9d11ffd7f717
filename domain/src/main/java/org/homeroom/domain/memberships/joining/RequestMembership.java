package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_SCOPE_MISMATCH;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.REQUEST_ALREADY_OPEN;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.ROLE_NOT_PLAUSIBLE;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationTaken;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.OpenInvitation;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to become a member of a school in one role; the school will decide. A role that cannot be is refused, one
 * that is unlikely is flagged. An invitation serves for its own school, class and role, while its issuer may still issue
 * it; whoever registered by one gives the real name later, before the approval. Source: MEM-09, ACC-11, ACC-26, ACC-27.
 *
 * @param theClass in which the pupil, or the parent's child, is; null where none is named
 * @param via to what the invitation invites, looked up beforehand; checked against the facts again; null without one
 */
public record RequestMembership(
        RequestId request,
        AccountId account,
        SchoolId school,
        Role role,
        @Nullable ClassId theClass,
        @Nullable InvitedTo via,
        JoiningTerms terms,
        Instant at)
        implements JoiningCommand<RequestMembership.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.NOTHING_KNOWN)
                .including(Applicant.of(account), State::applicant, State::with)
                .including(SchoolInUse.of(school), State::school, State::with)
                .including(Holding.of(account, school), State::holding, State::with)
                .including(Wishes.of(account, school), State::wishes, State::with);
        if (theClass != null)
            model = model.about(theClass, school).on(ClassCreated.class, (s, e) -> s.in(e.parallel()));
        return via == null
                ? model
                : model.including(OpenInvitation.of(via), State::invitation, State::with)
                        .about(account, via.invitation())
                        .on(OpenInvitationTaken.class, (s, e) -> s.registeredByIt());
    }

    @Override
    public Outcome decide(State state) {
        if (!state.applicant().exists() || !state.school().registered()) return refuse(NOT_FOUND);
        if (state.wishes().knows(request)) return nothingToDo();
        if (!state.school().active()) return refuse(SCHOOL_NOT_ACTIVATED);
        var barred = invitationRefuses(state);
        if (barred.isPresent()) return refuse(barred.get());
        if (theClass != null && !state.classKnown()) return refuse(NOT_FOUND);
        if (!state.applicant().named() && !state.byInvitation()) return refuse(PROFILE_INCOMPLETE);
        if (state.holding().holds(role)) return refuse(ALREADY_A_MEMBER);
        if (state.wishes().waitsFor(role, theClass)) return refuse(REQUEST_ALREADY_OPEN);
        var today = state.school().today(at);
        if (state.applicant().cannotBe(role, terms, today)) return refuse(ROLE_NOT_PLAUSIBLE);
        return accept(new MembershipRequested(
                request,
                account,
                school,
                role,
                theClass,
                via == null ? null : via.invitation(),
                state.applicant().flags(role, state.parallel(), terms, today),
                null,
                null,
                at));
    }

    private Optional<Refusal> invitationRefuses(State state) {
        if (via == null) return Optional.empty();
        return via.covers(school, role, theClass)
                ? state.invitation().refuses(via, account, at)
                : Optional.of(INVITATION_SCOPE_MISMATCH);
    }

    /** @param byInvitation the account itself was registered by the invitation */
    record State(
            Applicant applicant,
            SchoolInUse school,
            Holding holding,
            Wishes wishes,
            OpenInvitation invitation,
            boolean classKnown,
            @Nullable Integer parallel,
            boolean byInvitation) {

        static final State NOTHING_KNOWN = new State(
                Applicant.NOBODY,
                SchoolInUse.UNKNOWN,
                Holding.NOTHING,
                Wishes.NONE,
                OpenInvitation.UNKNOWN,
                false,
                null,
                false);

        State with(Applicant now) {
            return new State(now, school, holding, wishes, invitation, classKnown, parallel, byInvitation);
        }

        State with(SchoolInUse now) {
            return new State(applicant, now, holding, wishes, invitation, classKnown, parallel, byInvitation);
        }

        State with(Holding now) {
            return new State(applicant, school, now, wishes, invitation, classKnown, parallel, byInvitation);
        }

        State with(Wishes now) {
            return new State(applicant, school, holding, now, invitation, classKnown, parallel, byInvitation);
        }

        State with(OpenInvitation now) {
            return new State(applicant, school, holding, wishes, now, classKnown, parallel, byInvitation);
        }

        State in(@Nullable Integer grade) {
            return new State(applicant, school, holding, wishes, invitation, true, grade, byInvitation);
        }

        State registeredByIt() {
            return new State(applicant, school, holding, wishes, invitation, classKnown, parallel, true);
        }
    }
}
