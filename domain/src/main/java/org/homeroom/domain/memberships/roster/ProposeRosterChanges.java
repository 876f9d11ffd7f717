package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.IMPORT_IN_PROGRESS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ROSTER_REFERENCE_UNKNOWN;
import static org.homeroom.domain.memberships.roster.RosterRefusal.TWO_HOMEROOM_TEACHERS;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterGuardianEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * What a package would change goes on record in numbers, and changes nothing. What is missing is proposed to end; whoever
 * declined participation is left out. The same roster twice proposes nothing. Source: §5.3, F-21, S-37, MEM-05, MEM-06.
 */
public record ProposeRosterChanges(
        ImportId theImport, SchoolId school, Roster roster, AccountId by, RosterTerms terms, Instant at)
        implements RosterCommand<ProposeRosterChanges.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, false, Imports.NONE, null))
                .including(Holding.of(by, school), State::who, State::with)
                .including(Imports.of(school), State::imports, State::with)
                .about(school)
                .on(SchoolActivated.class, (s, e) -> new State(s.who(), true, s.imports(), s.last()))
                .on(AcademicYearOpened.class, State::and)
                .on(ClassCreated.class, State::and)
                .on(RosterPersonListed.class, State::and)
                .on(RosterPersonWithdrawn.class, State::and)
                .on(RosterEnrolmentListed.class, State::and)
                .on(RosterEnrolmentEnded.class, State::and)
                .on(RosterGuardianListed.class, State::and)
                .on(RosterGuardianEnded.class, State::and)
                .on(RosterPersonBound.class, State::and)
                .on(ParticipationDeclined.class, State::and)
                .on(ParticipationDeclineTakenBack.class, State::and);
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.IMPORT_ROSTER);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.active()) return refuse(SCHOOL_NOT_ACTIVATED);
        if (!state.imports().underWay().isEmpty()) return refuse(IMPORT_IN_PROGRESS);
        var known = KnownRoster.from(state.last());
        var diff = RosterDiff.between(known, roster);
        if (diff.refersToUnknown()) return refuse(ROSTER_REFERENCE_UNKNOWN);
        if (diff.namesClash()) return refuse(CLASS_ALREADY_EXISTS);
        if (diff.twoLead()) return refuse(TWO_HOMEROOM_TEACHERS);
        return diff.isEmpty() ? nothingToDo() : accept(proposed(known, diff));
    }

    /** What is different, line by line: too much for the log, and kept elsewhere until it is decided upon. */
    public RosterDiff diff(State state) {
        return RosterDiff.between(KnownRoster.from(state.last()), roster);
    }

    private RosterChangeProposed proposed(KnownRoster known, RosterDiff diff) {
        return new RosterChangeProposed(
                theImport,
                school,
                roster.files(),
                roster.scope(),
                new RosterCounts(
                        roster.year() == null ? 0 : 1,
                        roster.classes().size(),
                        roster.people().size(),
                        roster.enrolments().size(),
                        roster.guardians().size()),
                diff.added(),
                diff.changed(),
                diff.ended(),
                known.counts(),
                diff.leftOut(),
                diff.newParts(terms.part()),
                diff.endingParts(terms.part()),
                by,
                at);
    }

    /** What is known before: the last fact about the roster, and behind it all the others. */
    public record State(Holding who, boolean active, Imports imports, KnownRoster.@Nullable Seen last) {

        State with(Holding now) {
            return new State(now, active, imports, last);
        }

        State with(Imports others) {
            return new State(who, active, others, last);
        }

        State and(Event event) {
            return new State(who, active, imports, new KnownRoster.Seen(last, event));
        }
    }
}
