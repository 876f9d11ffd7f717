package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.AuditQuestion;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEvent.AuditorAssigned;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolEvent.QuestionAsked;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** Whoever asks the record of a school does so on record; the same question again within a day is the same asking. */
public record RecordQuestion(SchoolId school, AccountId by, AuditQuestion question, Instant at)
        implements SchoolCommand<RecordQuestion.State> {

    private static final Duration ONE_ASKING = Duration.ofDays(1);

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, false, Instant.MIN))
                .including(Holding.of(by, school), State::who, (s, who) -> new State(who, s.auditor(), s.asked()))
                .about(school, by)
                .on(AuditorAssigned.class, (s, e) -> new State(s.who(), true, s.asked()))
                .about(school, OfficerId.of(by))
                .on(
                        QuestionAsked.class,
                        (s, e) -> e.question() == question ? new State(s.who(), s.auditor(), e.at()) : s);
    }

    @Override
    public Outcome decide(State state) {
        if (!state.auditor() && !state.who().may(SchoolRight.READ_HISTORY)) return refuse(NOT_FOUND);
        if (state.asked().isAfter(at.minus(ONE_ASKING))) return nothingToDo();
        return accept(new QuestionAsked(school, OfficerId.of(by), question, at));
    }

    /** @param asked when this question was last put on record */
    record State(Holding who, boolean auditor, Instant asked) {}
}
