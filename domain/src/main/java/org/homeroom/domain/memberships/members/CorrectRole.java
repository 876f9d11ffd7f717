package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.ROLE_NOT_PLAUSIBLE;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.joining.Applicant;
import org.homeroom.domain.memberships.joining.JoiningTerms;
import org.homeroom.domain.memberships.joining.SchoolInUse;
import org.homeroom.domain.memberships.joining.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was taken in in the wrong role. No membership changes its role: in one step the wrong one ends and a request
 * for the right one is made, which names what it corrects and is decided like any other. Source: G-06, ACC-12, M3.
 *
 * @param request for the right role
 */
public record CorrectRole(
        MembershipId membership,
        AccountId account,
        SchoolId school,
        Role to,
        @Nullable ClassId theClass,
        RequestId request,
        AccountId by,
        JoiningTerms terms,
        Instant at)
        implements MembersCommand<CorrectRole.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.NOTHING_KNOWN)
                .including(Farewell.of(account, school), State::farewell, State::with)
                .including(Holding.of(by, school), State::officer, State::with)
                .including(Applicant.of(account), State::applicant, State::with)
                .including(SchoolInUse.of(school), State::school, State::with)
                .including(Wishes.of(account, school), State::wishes, State::with);
        return theClass == null
                ? model
                : model.about(theClass, school).on(ClassCreated.class, (s, e) -> s.in(e.parallel()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.officer().belongs()) return refuse(NOT_FOUND);
        if (by.equals(account) || !state.officer().may(SchoolRight.CONFIRM_STAFF)) return refuse(NOT_AUTHORISED);
        if (state.wishes().knows(request)) return nothingToDo();
        if (state.farewell().memberships(membership).isEmpty()) return refuse(NOT_A_MEMBER);
        if (state.farewell().holding().memberships().get(membership) == to) return refuse(ALREADY_A_MEMBER);
        if (theClass != null && !state.classKnown()) return refuse(NOT_FOUND);
        if (state.applicant().cannotBe(to, terms, state.school().today(at))) return refuse(ROLE_NOT_PLAUSIBLE);
        if (state.farewell().leavesNobody(account, membership)) return refuse(LAST_ADMINISTRATOR);
        return accept(corrected(state));
    }

    private List<Event> corrected(State state) {
        var officer = OfficerId.of(by);
        var events = new ArrayList<>(
                state.farewell().events(account, school, membership, MembershipEnd.CORRECTED, null, officer, at));
        if (!state.farewell().holding().holds(to) && !state.wishes().waitsFor(to, theClass))
            events.add(new MembershipRequested(
                    request,
                    account,
                    school,
                    to,
                    theClass,
                    null,
                    state.applicant()
                            .flags(to, state.parallel(), terms, state.school().today(at)),
                    membership,
                    officer,
                    at));
        return events;
    }

    record State(
            Farewell farewell,
            Holding officer,
            Applicant applicant,
            SchoolInUse school,
            Wishes wishes,
            boolean classKnown,
            @Nullable Integer parallel) {

        static final State NOTHING_KNOWN = new State(
                Farewell.NOTHING, Holding.NOTHING, Applicant.NOBODY, SchoolInUse.UNKNOWN, Wishes.NONE, false, null);

        State with(Farewell now) {
            return new State(now, officer, applicant, school, wishes, classKnown, parallel);
        }

        State with(Holding now) {
            return new State(farewell, now, applicant, school, wishes, classKnown, parallel);
        }

        State with(Applicant now) {
            return new State(farewell, officer, now, school, wishes, classKnown, parallel);
        }

        State with(SchoolInUse now) {
            return new State(farewell, officer, applicant, now, wishes, classKnown, parallel);
        }

        State with(Wishes now) {
            return new State(farewell, officer, applicant, school, now, classKnown, parallel);
        }

        State in(@Nullable Integer grade) {
            return new State(farewell, officer, applicant, school, wishes, true, grade);
        }
    }
}
