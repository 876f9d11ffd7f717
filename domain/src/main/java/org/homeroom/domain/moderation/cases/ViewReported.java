package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceViewed;
import org.homeroom.domain.moderation.facts.CaseId;

/**
 * Somebody looks at what was reported, as it was then: whoever looks after the case while it is undecided, and whoever
 * could hear an appeal while there is one. It goes on record before anything is shown, each time. Source: O4, S-32.
 */
public record ViewReported(CaseId theCase, SchoolId school, AccountId by, Instant at)
        implements CaseCommand<ViewReported.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Examiner.unread(by), Matter.NONE))
                .including(Examiner.of(by, theCase, school), State::who, (s, now) -> new State(now, s.matter()))
                .including(Matter.of(theCase, school), State::matter, (s, now) -> new State(s.who(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().barsFromReading(at);
        if (barred.isPresent()) return refuse(barred.get());
        return accept(new EvidenceViewed(
                theCase, school, null, null, OfficerId.of(by), state.matter().snapshots(), at));
    }

    record State(Examiner who, Matter matter) {}
}
