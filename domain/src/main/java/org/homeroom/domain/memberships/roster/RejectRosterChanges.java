package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.roster.RosterRefusal.PROPOSAL_DECIDED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeRejected;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** The administration decides that nothing of a proposed import shall be. Source: §5.3. */
public record RejectRosterChanges(ImportId theImport, SchoolId school, AccountId by, Instant at)
        implements RosterCommand<RejectRosterChanges.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Proposal.UNKNOWN))
                .including(Holding.of(by, school), State::who, (s, now) -> new State(now, s.proposal()))
                .including(Proposal.of(theImport, school), State::proposal, (s, p) -> new State(s.who(), p));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.IMPORT_ROSTER);
        if (barred.isPresent()) return refuse(barred.get());
        return switch (state.proposal().standing()) {
            case UNKNOWN -> refuse(NOT_FOUND);
            case REJECTED -> nothingToDo();
            case APPLYING, APPLIED, HALTED -> refuse(PROPOSAL_DECIDED);
            case PROPOSED -> accept(new RosterChangeRejected(theImport, school, by, at));
        };
    }

    record State(Holding who, Proposal proposal) {}
}
