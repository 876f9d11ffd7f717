package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.AUTHORITY_REFERENCE_INVALID;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_OF_ANOTHER;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.Authority;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseReferred;
import org.homeroom.domain.moderation.facts.CaseId;

/**
 * An authority takes a case over: the police, or who protects children. The school may still decide what is its own to
 * decide. Source: §5.5.
 *
 * @param reference the number under which the authority keeps it
 */
public record EscalateToAuthority(
        CaseId theCase, SchoolId school, Authority authority, String reference, AccountId by, Instant at)
        implements CaseCommand<EscalateToAuthority.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Examiner.unread(by), false))
                .including(Examiner.of(by, theCase, school), State::who, (s, now) -> new State(now, s.done()))
                .about(theCase, school)
                .on(CaseReferred.class, (s, e) -> new State(s.who(), s.done() || isThis(e)));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        var known = state.who().theCase();
        if (!known.looksAfter(state.who().officer())) return refuse(CASE_OF_ANOTHER);
        if (!CaseTerms.isReference(reference)) return refuse(AUTHORITY_REFERENCE_INVALID);
        return state.done()
                ? nothingToDo()
                : accept(new CaseReferred(
                        theCase, school, known.account().orElse(null), authority, reference, OfficerId.of(by), at));
    }

    private boolean isThis(CaseReferred other) {
        return other.authority() == authority && other.reference().equals(reference);
    }

    record State(Examiner who, boolean done) {}
}
