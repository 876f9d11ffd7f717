package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RulesEvent.RulesAccepted;
import org.homeroom.domain.moderation.rules.SchoolRules;

/**
 * The rules of a school and which of them somebody has accepted, from the facts themselves. Source: G-19.
 *
 * @param accepted when, by version
 */
public record AcceptedRules(SchoolRules rules, Map<Integer, Instant> accepted) {

    public static CompletionStage<AcceptedRules> of(AccountId account, SchoolId school, History history) {
        return history.stateOf(Model.startingWith(new AcceptedRules(SchoolRules.NONE, Map.of()))
                .including(SchoolRules.of(school), AcceptedRules::rules, (s, now) -> new AcceptedRules(now, s.accepted))
                .about(school, account)
                .on(RulesAccepted.class, AcceptedRules::with));
    }

    private AcceptedRules with(RulesAccepted e) {
        var more = new HashMap<>(accepted);
        more.putIfAbsent(e.version(), e.at());
        return new AcceptedRules(rules, Map.copyOf(more));
    }
}
