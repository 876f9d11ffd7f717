package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.kernel.Outcome.refuseOnRecord;
import static org.homeroom.domain.memberships.roster.RosterRefusal.IMPORT_IN_PROGRESS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.PROPOSAL_DECIDED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.PROPOSAL_EXPIRED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.PROPOSAL_OUTDATED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ROSTER_IMPORT_HALTED;

import java.time.Instant;
import java.util.ArrayList;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterImportHalted;
import org.homeroom.domain.memberships.facts.RosterHalt;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.roster.Proposal.Standing;

/**
 * The administration decides that a proposed import shall be applied; its parts follow. What is missing ends only where
 * that is asked for in so many words, and over the safety limit nothing happens at all. Source: §5.3, F-21, S-36, M7.
 *
 * @param endings whether what is missing ends too
 */
public record ApplyRosterChanges(
        ImportId theImport, SchoolId school, boolean endings, AccountId by, RosterTerms terms, Instant at)
        implements RosterCommand<ApplyRosterChanges.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Proposal.UNKNOWN, Imports.NONE, Imports.NONE))
                .including(Holding.of(by, school), State::who, State::with)
                .including(Imports.of(school), State::imports, State::with)
                .including(Proposal.of(theImport, school), State::proposal, State::with)
                .about(theImport, school)
                .on(RosterChangeProposed.class, (s, e) -> s.asOfProposal());
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.IMPORT_ROSTER);
        if (barred.isPresent()) return refuse(barred.get());
        var proposed = state.proposal().proposed();
        if (proposed == null) return refuse(NOT_FOUND);
        var standing = state.proposal().standing();
        if (standing == Standing.APPLYING || standing == Standing.APPLIED)
            return endings == state.proposal().endings() ? nothingToDo() : refuse(PROPOSAL_DECIDED);
        if (standing != Standing.PROPOSED) return refuse(PROPOSAL_DECIDED);
        if (!at.isBefore(proposed.at().plus(terms.proposalLifetime()))) return refuse(PROPOSAL_EXPIRED);
        if (!state.imports().underWay().isEmpty()) return refuse(IMPORT_IN_PROGRESS);
        if (!state.imports().equals(state.before())) return refuse(PROPOSAL_OUTDATED);
        var allowed = terms.allowed(proposed.known());
        if (endings && RosterTerms.exceeds(proposed.ended(), allowed))
            return refuseOnRecord(
                    ROSTER_IMPORT_HALTED,
                    new RosterImportHalted(
                            theImport, school, RosterHalt.TOO_MANY_ENDINGS, proposed.ended(), allowed, at));
        return accept(approved(proposed));
    }

    private ArrayList<Event> approved(RosterChangeProposed proposed) {
        var parts = proposed.parts() + (endings ? proposed.endingParts() : 0);
        var events = new ArrayList<Event>();
        events.add(new RosterChangeApproved(theImport, school, endings, parts, by, at));
        if (parts == 0) events.add(Concluded.of(proposed, at));
        return events;
    }

    /** @param before which imports there had been when this one was proposed */
    record State(Holding who, Proposal proposal, Imports imports, Imports before) {

        State with(Holding now) {
            return new State(now, proposal, imports, before);
        }

        State with(Proposal other) {
            return new State(who, other, imports, before);
        }

        State with(Imports others) {
            return new State(who, proposal, others, before);
        }

        State asOfProposal() {
            return new State(who, proposal, imports, imports);
        }
    }
}
