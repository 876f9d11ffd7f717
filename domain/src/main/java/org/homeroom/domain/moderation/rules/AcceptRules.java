package org.homeroom.domain.moderation.rules;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.rules.RulesRefusal.RULES_OUTDATED;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RulesEvent.RulesAccepted;

/**
 * Somebody of the school accepts its rules in the newest version; what comes into force later may be accepted before.
 * Source: G-19.
 */
public record AcceptRules(SchoolId school, int version, AccountId account, Instant at)
        implements RulesCommand<AcceptRules.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, SchoolRules.NONE, Set.of()))
                .including(Holding.of(account, school), State::who, (s, now) -> new State(now, s.rules(), s.accepted()))
                .including(SchoolRules.of(school), State::rules, (s, now) -> new State(s.who(), now, s.accepted()))
                .about(school, account)
                .on(RulesAccepted.class, (s, e) -> s.accepted(e.version()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.who().belongs() || !state.rules().versions().containsKey(version)) return refuse(NOT_FOUND);
        if (state.accepted().contains(version)) return nothingToDo();
        var holds = state.rules().at(at).map(one -> one.version()).orElse(0);
        if (version < holds) return refuse(RULES_OUTDATED);
        return accept(new RulesAccepted(school, account, version, at));
    }

    /** @param accepted versions */
    record State(Holding who, SchoolRules rules, Set<Integer> accepted) {

        State accepted(int one) {
            var more = new HashSet<>(accepted);
            more.add(one);
            return new State(who, rules, Set.copyOf(more));
        }
    }
}
