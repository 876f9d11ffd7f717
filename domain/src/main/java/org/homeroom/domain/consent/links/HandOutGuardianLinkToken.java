package org.homeroom.domain.consent.links;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOffice;

/**
 * The school hands out a token for a pupil, for example on paper at a meeting of parents: an administrator for every
 * pupil, a homeroom teacher for those of the own class. Whoever claims the child with it is checked as always.
 *
 * @param lifetime from issue to the last instant at which a guardian can claim the child with it
 */
public record HandOutGuardianLinkToken(
        ChildId child,
        SchoolId school,
        LinkTokenId token,
        Duration lifetime,
        ConsentTerms terms,
        AccountId by,
        Instant at)
        implements LinkCommand<HandOutGuardianLinkToken.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(SchoolOffice.NONE, issuing().model().initial()))
                .including(
                        SchoolOffice.over(child.account(), school, by),
                        State::office,
                        (s, office) -> new State(office, s.child()))
                .including(issuing().model(), State::child, (s, changed) -> new State(s.office(), changed));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.office().holdsAny() || !state.office().knowsPupil()) return refuse(NOT_FOUND);
        if (!state.office().mayDecide()) return refuse(NOT_AUTHORISED);
        return issuing().decide(state.child());
    }

    private IssueGuardianLinkToken issuing() {
        return new IssueGuardianLinkToken(child, token, lifetime, terms, at);
    }

    record State(SchoolOffice office, IssueGuardianLinkToken.State child) {}
}
