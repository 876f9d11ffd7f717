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
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeRejected;
import org.homeroom.domain.memberships.facts.SchoolId;

/** An administrator decides that nothing of a proposed import shall be. Source: §5.3. */
public record RejectRosterChanges(ImportId theImport, SchoolId school, AccountId by, Instant at)
        implements RosterCommand<RejectRosterChanges.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, Proposal.UNKNOWN))
                .about(school, by)
                .on(AdministratorAppointed.class, (s, e) -> new State(true, s.proposal()))
                .on(AdministratorDismissed.class, (s, e) -> new State(false, s.proposal()))
                .including(Proposal.of(theImport, school), State::proposal, (s, p) -> new State(s.administrator(), p));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.administrator()) return refuse(NOT_FOUND);
        return switch (state.proposal().standing()) {
            case UNKNOWN -> refuse(NOT_FOUND);
            case REJECTED -> nothingToDo();
            case APPLYING, APPLIED, HALTED -> refuse(PROPOSAL_DECIDED);
            case PROPOSED -> accept(new RosterChangeRejected(theImport, school, by, at));
        };
    }

    record State(boolean administrator, Proposal proposal) {}
}
