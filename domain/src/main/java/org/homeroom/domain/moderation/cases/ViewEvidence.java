package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_OF_ANOTHER;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_ACCESS_ENDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_ACCESS_REFUSED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_OUT_OF_SCOPE;
import static org.homeroom.domain.moderation.cases.CaseRefusal.SECOND_OFFICER_REQUIRED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceViewed;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;

/**
 * Whoever looks after a case looks at the part of a chat that a second officer has agreed to. It goes on record before
 * anything is shown, each time. Source: O4, F-25.
 *
 * @param messages how many are about to be shown
 */
public record ViewEvidence(
        CaseId theCase,
        SchoolId school,
        EvidenceAccessId access,
        int messages,
        AccountId by,
        CaseTerms terms,
        Instant at)
        implements CaseCommand<ViewEvidence.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Examiner.unread(by), Access.NONE))
                .including(Examiner.of(by, theCase, school), State::who, (s, now) -> new State(now, s.access()))
                .including(Access.of(access, theCase, school), State::access, (s, now) -> new State(s.who(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().barsFromActing(at);
        if (barred.isPresent()) return refuse(barred.get());
        var granted = state.access().granted();
        if (state.access().requested() == null) return refuse(NOT_FOUND);
        if (state.access().refused()) return refuse(EVIDENCE_ACCESS_REFUSED);
        if (granted == null) return refuse(SECOND_OFFICER_REQUIRED);
        if (!granted.officer().equals(OfficerId.of(by))) return refuse(CASE_OF_ANOTHER);
        if (!at.isBefore(granted.until())) return refuse(EVIDENCE_ACCESS_ENDED);
        if (messages < 0 || messages > terms.messages()) return refuse(EVIDENCE_OUT_OF_SCOPE);
        return accept(new EvidenceViewed(theCase, school, granted.chat(), access, OfficerId.of(by), messages, at));
    }

    record State(Examiner who, Access access) {}
}
