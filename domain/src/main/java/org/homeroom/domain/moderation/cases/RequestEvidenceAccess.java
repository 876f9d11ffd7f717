package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_PART_ID_TAKEN;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_OUT_OF_SCOPE;
import static org.homeroom.domain.moderation.cases.CaseRefusal.GROUNDS_INVALID;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRequested;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks after a case wants to see a part of one chat around what was reported there. Source: F-25, D-08.
 *
 * @param from the first instant of what may be seen
 * @param to the instant after the last of it
 */
public record RequestEvidenceAccess(
        EvidenceAccessId access,
        CaseId theCase,
        SchoolId school,
        ChatId chat,
        Instant from,
        Instant to,
        Personal<String> why,
        AccountId by,
        CaseTerms terms,
        Instant at)
        implements CaseCommand<RequestEvidenceAccess.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Examiner.unread(by), Matter.NONE, null))
                .including(
                        Examiner.of(by, theCase, school),
                        State::who,
                        (s, now) -> new State(now, s.matter(), s.earlier()))
                .including(Matter.of(theCase, school), State::matter, (s, now) -> new State(s.who(), now, s.earlier()))
                .about(access)
                .on(EvidenceAccessRequested.class, (s, e) -> new State(s.who(), s.matter(), e));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().barsFromActing(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.earlier() != null) return isThis(state.earlier()) ? nothingToDo() : refuse(CASE_PART_ID_TAKEN);
        if (!from.isBefore(to) || to.isAfter(from.plus(terms.stretch()))) return refuse(EVIDENCE_OUT_OF_SCOPE);
        var around = state.matter().instantsIn(chat).anyMatch(one -> !one.isBefore(from) && one.isBefore(to));
        if (!around) return refuse(EVIDENCE_OUT_OF_SCOPE);
        if (!terms.says(why)) return refuse(GROUNDS_INVALID);
        return accept(new EvidenceAccessRequested(
                access, theCase, school, chat, OfficerId.of(by), from, to, why.of(school), at));
    }

    private boolean isThis(EvidenceAccessRequested other) {
        return other.theCase().equals(theCase)
                && other.chat().equals(chat)
                && other.officer().equals(OfficerId.of(by))
                && other.from().equals(from)
                && other.to().equals(to);
    }

    record State(Examiner who, Matter matter, @Nullable EvidenceAccessRequested earlier) {}
}
