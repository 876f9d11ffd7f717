package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.consent.facts.ParticipationRefusal.PARTICIPATION_DECLINED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.JOURNAL_NOT_LINKED;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.PARENT_WITHOUT_CHILD;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.ROLE_NOT_PLAUSIBLE;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;
import static org.homeroom.domain.memberships.roster.RosterRefusal.NOT_IN_ROSTER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountEvent.JournalIdentityLinked;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.JournalSubject;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Parenthood;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has linked the account to the electronic journal is taken in without a request, for exactly the school, the
 * classes and the role in which the school's roster has the person of whom the journal speaks. One person, one account.
 * Source: MEM-11, CON-03, CON-10.
 *
 * @param person of whom the journal speaks, as the school's roster calls him or her; checked against the facts
 */
public record JoinByJournal(
        AccountId account,
        JournalSubject subject,
        RosterId person,
        SchoolId school,
        MembershipId membership,
        Instant at)
        implements JoiningCommand<JoinByJournal.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(State.NOTHING_KNOWN)
                .including(Applicant.of(account), State::applicant, State::with)
                .including(SchoolInUse.of(school), State::school, State::with)
                .including(Holding.of(account, school), State::holding, State::with)
                .including(Standing.of(account.asChild(), school), State::standing, State::with)
                .including(Parenthood.of(account.asGuardian(), school), State::parenthood, State::with)
                .about(subject)
                .on(JournalIdentityLinked.class, (s, e) -> s.with(s.roster().linkedTo(e.account())))
                .about(person, school)
                .on(RosterPersonListed.class, (s, e) -> s.with(s.roster().listed(e)))
                .on(RosterEnrolmentListed.class, (s, e) -> s.with(s.roster().enrolled(e)))
                .on(RosterPersonBound.class, (s, e) -> s.with(s.roster().boundTo(e.account())))
                .about(account, school)
                .on(RosterPersonBound.class, (s, e) -> s.with(s.roster().is(e.person())));
    }

    @Override
    public Outcome decide(State state) {
        var roster = state.roster();
        if (!state.applicant().exists()) return refuse(NOT_FOUND);
        if (!account.equals(roster.linked())) return refuse(JOURNAL_NOT_LINKED);
        var listed = roster.listed();
        if (listed == null) return refuse(NOT_IN_ROSTER);
        if (!state.school().active()) return refuse(SCHOOL_NOT_ACTIVATED);
        var role = roleOf(listed.role());
        if (account.equals(roster.holder()) && state.holding().holds(role)) return nothingToDo();
        if (roster.holder() != null && !account.equals(roster.holder())) return refuse(ALREADY_A_MEMBER);
        if ((roster.is() != null && !roster.is().equals(person))
                || state.holding().holds(role)) return refuse(ALREADY_A_MEMBER);
        if (state.applicant().kind() != (role == Role.STUDENT ? AccountKind.CHILD : AccountKind.ADULT))
            return refuse(ROLE_NOT_PLAUSIBLE);
        if (role == Role.STUDENT && state.standing().isDeclined(at)) return refuse(PARTICIPATION_DECLINED);
        if (role == Role.PARENT && state.parenthood().children().isEmpty()) return refuse(PARENT_WITHOUT_CHILD);
        return accept(joined(roster, listed, role));
    }

    private List<Event> joined(Entry roster, RosterPersonListed listed, Role role) {
        var events = new ArrayList<Event>();
        if (roster.holder() == null) events.add(new RosterPersonBound(account, person, school, null, subject, at));
        events.add(new ProfileCompleted(
                account,
                listed.name().of(account),
                listed.birthDate() == null ? null : listed.birthDate().of(account),
                at));
        events.add(new MembershipApproved(membership, account, school, role, ApprovalEvidence.JOURNAL, at));
        roster.places().values().forEach(line -> events.add(place(line)));
        return events;
    }

    private Event place(RosterEnrolmentListed line) {
        if (line.role() == RosterRole.PUPIL)
            return new PupilEnrolled(account, line.theClass(), school, line.kind(), at);
        return line.leading() && line.kind() == ClassKind.HOMEROOM
                ? new HomeroomTeacherAssigned(line.theClass(), school, account, at)
                : new SubjectTeacherAssigned(line.theClass(), school, account, at);
    }

    private static Role roleOf(RosterRole role) {
        return switch (role) {
            case PUPIL -> Role.STUDENT;
            case TEACHER -> Role.TEACHER;
            case GUARDIAN -> Role.PARENT;
        };
    }

    /**
     * What the journal and the roster say.
     *
     * @param linked the account that is the journal's subject
     * @param holder the account that is the person of the roster
     * @param is whom of the roster the account is already
     */
    record Entry(
            @Nullable AccountId linked,
            @Nullable RosterPersonListed listed,
            @Nullable AccountId holder,
            @Nullable RosterId is,
            Map<ClassId, RosterEnrolmentListed> places) {

        static final Entry NONE = new Entry(null, null, null, null, Map.of());

        Entry linkedTo(AccountId one) {
            return new Entry(one, listed, holder, is, places);
        }

        Entry listed(RosterPersonListed one) {
            return new Entry(linked, one, holder, is, places);
        }

        Entry boundTo(AccountId one) {
            return new Entry(linked, listed, one, is, places);
        }

        Entry is(RosterId one) {
            return new Entry(linked, listed, holder, one, places);
        }

        Entry enrolled(RosterEnrolmentListed line) {
            var more = new LinkedHashMap<>(places);
            more.put(line.theClass(), line);
            return new Entry(linked, listed, holder, is, more);
        }
    }

    record State(
            Applicant applicant,
            SchoolInUse school,
            Holding holding,
            Standing standing,
            Parenthood parenthood,
            Entry roster) {

        static final State NOTHING_KNOWN = new State(
                Applicant.NOBODY,
                SchoolInUse.UNKNOWN,
                Holding.NOTHING,
                Standing.unknown(),
                Parenthood.NONE,
                Entry.NONE);

        State with(Applicant now) {
            return new State(now, school, holding, standing, parenthood, roster);
        }

        State with(SchoolInUse now) {
            return new State(applicant, now, holding, standing, parenthood, roster);
        }

        State with(Holding now) {
            return new State(applicant, school, now, standing, parenthood, roster);
        }

        State with(Standing now) {
            return new State(applicant, school, holding, now, parenthood, roster);
        }

        State with(Parenthood now) {
            return new State(applicant, school, holding, standing, now, roster);
        }

        State with(Entry now) {
            return new State(applicant, school, holding, standing, parenthood, now);
        }
    }
}
