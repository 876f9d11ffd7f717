package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.kernel.Outcome.refuseOnRecord;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.IMPORT_NOT_APPROVED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApplied;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterGuardianEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterImportHalted;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonLeftOut;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;
import org.homeroom.domain.memberships.facts.RosterHalt;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterLeftOut;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.roster.Proposal.Standing;
import org.homeroom.domain.memberships.roster.RosterChange.CreateClass;
import org.homeroom.domain.memberships.roster.RosterChange.EndEnrolment;
import org.homeroom.domain.memberships.roster.RosterChange.EndGuardian;
import org.homeroom.domain.memberships.roster.RosterChange.LeaveOut;
import org.homeroom.domain.memberships.roster.RosterChange.ListEnrolment;
import org.homeroom.domain.memberships.roster.RosterChange.ListGuardian;
import org.homeroom.domain.memberships.roster.RosterChange.ListPerson;
import org.homeroom.domain.memberships.roster.RosterChange.OpenYear;
import org.homeroom.domain.memberships.roster.RosterChange.WithdrawPerson;
import org.jspecify.annotations.Nullable;

/**
 * One part of an approved import becomes facts: all of it, once, and in its turn. Whoever has bound an account takes new
 * places at once, unless participation was declined meanwhile. Source: §5.3, S-37, MEM-05.
 *
 * @param part counted from 1
 * @param changes of this part, as they were proposed
 */
public record ApplyRosterPart(ImportId theImport, SchoolId school, int part, List<RosterChange> changes, Instant at)
        implements RosterCommand<ApplyRosterPart.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(State.NOTHING_KNOWN)
                .including(Proposal.of(theImport, school), State::proposal, State::with)
                .about(school)
                .on(ClassCreated.class, State::created)
                .on(RosterPersonBound.class, State::and)
                .on(RosterPersonWithdrawn.class, State::and)
                .on(ParticipationDeclined.class, (s, e) -> s.with(s.declines().with(e)))
                .on(
                        ParticipationDeclineTakenBack.class,
                        (s, e) -> s.with(s.declines().without(e)));
    }

    @Override
    public Outcome decide(State state) {
        var proposal = state.proposal();
        if (proposal.standing() == Standing.UNKNOWN) return refuse(NOT_FOUND);
        if (proposal.of() > 0 && part <= proposal.done()) return nothingToDo();
        if (proposal.standing() != Standing.APPLYING || part != proposal.done() + 1) return refuse(IMPORT_NOT_APPROVED);
        if (nameIsTaken(state))
            return refuseOnRecord(
                    CLASS_ALREADY_EXISTS,
                    new RosterImportHalted(
                            theImport,
                            school,
                            RosterHalt.CLASS_ALREADY_EXISTS,
                            RosterCounts.NONE,
                            RosterCounts.NONE,
                            at));
        var events = new ArrayList<Event>();
        var accounts = state.accounts();
        changes.forEach(change -> apply(change, accounts, state.declines(), events));
        events.add(new RosterChangeApplied(theImport, school, part, proposal.of(), at));
        if (part == proposal.of()) events.add(Concluded.of(Objects.requireNonNull(proposal.proposed()), at));
        return accept(events);
    }

    private void apply(RosterChange change, Map<RosterId, AccountId> accounts, Declines declines, List<Event> events) {
        switch (change) {
            case OpenYear one ->
                events.add(new AcademicYearOpened(one.year(), school, one.title(), one.firstDay(), one.lastDay(), at));
            case CreateClass one ->
                events.add(new ClassCreated(
                        one.theClass(), school, one.year(), one.classKind(), one.parallel(), one.title(), at));
            case ListPerson one ->
                events.add(new RosterPersonListed(
                        one.person(), school, theImport, one.role(), one.name(), one.birthDate(), at));
            case ListEnrolment one -> enrol(one, accounts.get(one.person()), declines, events);
            case ListGuardian one ->
                events.add(new RosterGuardianListed(one.pupil(), one.guardian(), school, theImport, one.contact(), at));
            case LeaveOut one ->
                events.add(new RosterPersonLeftOut(one.person(), one.theClass(), school, theImport, one.reason(), at));
            case WithdrawPerson one ->
                events.add(new RosterPersonWithdrawn(one.person(), school, theImport, accounts.get(one.person()), at));
            case EndEnrolment one ->
                events.add(new RosterEnrolmentEnded(
                        one.person(), one.theClass(), school, theImport, one.role(), accounts.get(one.person()), at));
            case EndGuardian one ->
                events.add(new RosterGuardianEnded(one.pupil(), one.guardian(), school, theImport, at));
        }
    }

    private void enrol(ListEnrolment one, @Nullable AccountId account, Declines declines, List<Event> events) {
        if (account != null && !one.again() && declines.of(account)) {
            events.add(new RosterPersonLeftOut(
                    one.person(), one.theClass(), school, theImport, RosterLeftOut.PARTICIPATION_DECLINED, at));
            return;
        }
        events.add(new RosterEnrolmentListed(
                one.person(), one.theClass(), school, theImport, one.classKind(), one.role(), one.leading(), at));
        if (account != null)
            events.add(Placement.of(one.theClass(), one.classKind(), one.role(), one.leading(), account, school, at));
    }

    private boolean nameIsTaken(State state) {
        return changes.stream()
                .filter(CreateClass.class::isInstance)
                .map(CreateClass.class::cast)
                .filter(one -> one.classKind() == ClassKind.HOMEROOM)
                .anyMatch(one -> state.names().contains(nameOf(one.year(), one.parallel(), one.title())));
    }

    private static String nameOf(Object year, @Nullable Integer parallel, String title) {
        return year + "/" + ClassNames.key(parallel, title);
    }

    /**
     * @param names of home classes, each with its year
     * @param last who was bound to which account and who was withdrawn, the latest first
     */
    record State(Proposal proposal, Set<String> names, KnownRoster.@Nullable Seen last, Declines declines) {

        static final State NOTHING_KNOWN = new State(Proposal.UNKNOWN, Set.of(), null, Declines.NONE);

        State with(Proposal other) {
            return new State(other, names, last, declines);
        }

        State with(Declines others) {
            return new State(proposal, names, last, others);
        }

        State created(ClassCreated e) {
            if (e.kind() != ClassKind.HOMEROOM) return this;
            var more = new HashSet<>(names);
            more.add(nameOf(e.year(), e.parallel(), e.title()));
            return new State(proposal, Set.copyOf(more), last, declines);
        }

        State and(Event event) {
            return new State(proposal, names, new KnownRoster.Seen(last, event), declines);
        }

        /** By the person of the roster to whom each is bound. */
        Map<RosterId, AccountId> accounts() {
            var accounts = new HashMap<RosterId, AccountId>();
            KnownRoster.Seen.inOrder(last).forEach(event -> {
                if (event instanceof RosterPersonBound e) accounts.put(e.person(), e.account());
                if (event instanceof RosterPersonWithdrawn e) accounts.remove(e.person());
            });
            return accounts;
        }
    }
}
