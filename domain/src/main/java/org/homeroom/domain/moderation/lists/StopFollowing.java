package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.WatchedBanApplied;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionListId;

/** A school follows a list no more: what has come of it there ends. Source: F-19. */
public record StopFollowing(SanctionListId list, SchoolId school, Instant at)
        implements ListCommand<StopFollowing.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, Map.of()))
                .about(list, school)
                .on(SanctionListSubscribed.class, (s, e) -> new State(true, s.standing()))
                .on(SanctionListUnsubscribed.class, (s, e) -> new State(false, s.standing()))
                .on(WatchedBanApplied.class, (s, e) -> s.with(e))
                .then(State::lifted);
    }

    @Override
    public Outcome decide(State state) {
        if (state.follows()) return nothingToDo();
        return accept(state.standing().entrySet().stream()
                .map(one -> new SanctionLifted(one.getKey(), one.getValue(), school, LiftReason.OVERRIDDEN, null, at))
                .toList());
    }

    /** @param standing what has come of it and nobody has lifted */
    record State(boolean follows, Map<SanctionId, AccountId> standing) {

        Model<State> lifted() {
            var model = Model.startingWith(this);
            for (var sanction : standing.keySet())
                model = model.about(sanction).on(SanctionLifted.class, (s, e) -> s.without(e.sanction()));
            return model;
        }

        State with(WatchedBanApplied one) {
            var more = new LinkedHashMap<>(standing);
            more.put(one.sanction(), one.account());
            return new State(follows, more);
        }

        State without(SanctionId one) {
            var fewer = new LinkedHashMap<>(standing);
            fewer.remove(one);
            return new State(follows, fewer);
        }
    }
}
