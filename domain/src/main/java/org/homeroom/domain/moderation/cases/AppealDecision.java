package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_ALREADY_MADE;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_TOO_LATE;
import static org.homeroom.domain.moderation.cases.CaseRefusal.GROUNDS_INVALID;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.Guardianship;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.CaseRecord;
import org.homeroom.domain.moderation.facts.Verdict;

/**
 * Whom a decision is about, or a guardian of theirs, does not accept it, once and in time. A case that found nothing is
 * no matter of theirs: for them it does not exist. Source: §5.5.
 */
public record AppealDecision(
        CaseId theCase, SchoolId school, Personal<String> grounds, AccountId by, CaseTerms terms, Instant at)
        implements CaseCommand<AppealDecision.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(CaseRecord.NONE, Guardianship.NONE))
                .including(CaseRecord.of(theCase, school), State::theCase, (s, now) -> new State(now, s.guardianship()))
                .including(
                        Guardianship.of(by.asGuardian(), school),
                        State::guardianship,
                        (s, now) -> new State(s.theCase(), now));
    }

    @Override
    public Outcome decide(State state) {
        var account = state.theCase().account();
        var decided = state.theCase().decided();
        if (account.isEmpty() || !speaksFor(account.get(), state)) return refuse(NOT_FOUND);
        if (decided == null || decided.verdict() == Verdict.DISMISSED) return refuse(NOT_FOUND);
        var earlier = state.theCase().appealed();
        if (earlier != null) return isThis(earlier) ? nothingToDo() : refuse(APPEAL_ALREADY_MADE);
        if (!state.theCase().appealable(at)) return refuse(APPEAL_TOO_LATE);
        if (!terms.says(grounds)) return refuse(GROUNDS_INVALID);
        return accept(new DecisionAppealed(theCase, school, account.get(), grounds.of(by), by.value(), at));
    }

    private boolean speaksFor(AccountId account, State state) {
        return account.equals(by) || state.guardianship().childrenSeen(at).contains(account.asChild());
    }

    private boolean isThis(DecisionAppealed other) {
        return other.by().equals(by.value())
                && other.grounds()
                        .value()
                        .map(words -> words.equals(grounds.orNull()))
                        .orElse(true);
    }

    record State(CaseRecord theCase, Guardianship guardianship) {}
}
