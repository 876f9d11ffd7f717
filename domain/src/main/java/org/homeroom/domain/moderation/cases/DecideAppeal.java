package org.homeroom.domain.moderation.cases;

import static java.util.Objects.requireNonNull;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_FOR_DIRECTION;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_UNKNOWN;
import static org.homeroom.domain.moderation.cases.CaseRefusal.GROUNDS_INVALID;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;

/**
 * A second person says whether a decision holds: somebody of the school's direction, as long as anybody of it can. What
 * does not hold takes all its measures with it, whenever they were imposed. Source: §5.5, O2, decision 0103.
 *
 * @param why in words that the person can understand
 */
public record DecideAppeal(
        CaseId theCase,
        SchoolId school,
        AppealVerdict verdict,
        Personal<String> why,
        AccountId by,
        CaseTerms terms,
        Instant at)
        implements CaseCommand<DecideAppeal.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Examiner.unread(by), Colleagues.NONE, Set.of()))
                .including(Examiner.of(by, theCase, school), State::who, State::with)
                .including(Colleagues.of(theCase, school), State::colleagues, State::with)
                .about(theCase, school)
                .on(SanctionImposed.class, (s, e) -> s.with(e.sanction()))
                .then(this::lifted);
    }

    /** Measures that have ended before do not end again. */
    private Model<State> lifted(State known) {
        var model = Model.startingWith(known);
        for (var one : known.standing())
            model = model.about(one).on(SanctionLifted.class, (s, e) -> s.without(e.sanction()));
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        var known = state.who().theCase();
        if (known.appealed() == null) return refuse(APPEAL_UNKNOWN);
        if (known.heard() != null) return isThis(known.heard()) ? nothingToDo() : refuse(APPEAL_ALREADY_DECIDED);
        var decided = requireNonNull(known.decided());
        if (decided.by().equals(OfficerId.of(by))) return refuse(NOT_AUTHORISED);
        if (!terms.says(why)) return refuse(GROUNDS_INVALID);
        if (!state.who().directs() && directionCan(decided, state)) return refuse(APPEAL_FOR_DIRECTION);
        return accept(heard(known.appealed().account(), state));
    }

    private boolean directionCan(CaseDecided decided, State state) {
        return state.colleagues().directionBut(Set.of(decided.by().account()), at);
    }

    private List<Event> heard(AccountId account, State state) {
        var officer = OfficerId.of(by);
        var events = new ArrayList<Event>();
        events.add(new AppealDecided(theCase, school, account, verdict, why.of(account), officer, at));
        if (verdict == AppealVerdict.OVERTURNED)
            state.standing()
                    .forEach(one ->
                            events.add(new SanctionLifted(one, account, school, LiftReason.APPEAL, officer, at)));
        return events;
    }

    private boolean isThis(AppealDecided other) {
        return other.by().equals(OfficerId.of(by))
                && other.verdict() == verdict
                && other.why().value().map(words -> words.equals(why.orNull())).orElse(true);
    }

    /** @param standing measures of the case that nobody has lifted */
    record State(Examiner who, Colleagues colleagues, Set<SanctionId> standing) {

        State with(Examiner now) {
            return new State(now, colleagues, standing);
        }

        State with(Colleagues now) {
            return new State(who, now, standing);
        }

        State with(SanctionId one) {
            var more = new LinkedHashSet<>(standing);
            more.add(one);
            return new State(who, colleagues, more);
        }

        State without(SanctionId one) {
            var fewer = new LinkedHashSet<>(standing);
            fewer.remove(one);
            return new State(who, colleagues, fewer);
        }
    }
}
