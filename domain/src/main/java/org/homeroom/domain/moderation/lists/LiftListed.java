package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;

/** A line is taken back: what has come of it ends in every school. Source: F-19. */
public record LiftListed(ListingId listing, AccountId account, Instant at) implements ListCommand<LiftListed.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Map.of()))
                .about(account)
                .on(SanctionImposed.class, (s, e) -> listing.equals(e.listing()) ? s.with(e) : s)
                .on(SanctionLifted.class, (s, e) -> s.without(e.sanction()));
    }

    @Override
    public Outcome decide(State state) {
        return accept(state.standing().values().stream()
                .map(one -> new SanctionLifted(one.sanction(), account, one.school(), LiftReason.DELISTED, null, at))
                .toList());
    }

    /** @param standing what nobody has lifted */
    record State(Map<SanctionId, SanctionImposed> standing) {

        State with(SanctionImposed one) {
            var more = new LinkedHashMap<>(standing);
            more.put(one.sanction(), one);
            return new State(more);
        }

        State without(SanctionId one) {
            var fewer = new LinkedHashMap<>(standing);
            fewer.remove(one);
            return new State(fewer);
        }
    }
}
