package org.homeroom.domain.moderation.rules;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.rules.RulesRefusal.RULES_OUTDATED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.RulesEvent.SchoolRulesPublished;
import org.jspecify.annotations.Nullable;

/**
 * A school says by which rules its people talk. Versions count up; the text is kept elsewhere, its digest stands here for
 * ever. Source: G-19.
 *
 * @param from when they begin to hold, never before now; null for at once
 */
public record PublishSchoolRules(
        SchoolId school, int version, Digest text, @Nullable Instant from, AccountId by, Instant at)
        implements RulesCommand<PublishSchoolRules.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, SchoolRules.NONE))
                .including(Holding.of(by, school), State::who, (s, now) -> new State(now, s.rules()))
                .including(SchoolRules.of(school), State::rules, (s, now) -> new State(s.who(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.SET_SCHOOL_RULES);
        if (barred.isPresent()) return refuse(barred.get());
        var known = state.rules().versions().get(version);
        if (known != null) return known.text().equals(text) ? nothingToDo() : refuse(RULES_OUTDATED);
        if (version != state.rules().newest() + 1) return refuse(RULES_OUTDATED);
        var begins = from == null || from.isBefore(at) ? at : from;
        return accept(new SchoolRulesPublished(school, version, text, begins, OfficerId.of(by), at));
    }

    record State(Holding who, SchoolRules rules) {}
}
