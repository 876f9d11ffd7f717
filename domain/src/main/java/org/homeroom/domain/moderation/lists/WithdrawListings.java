package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListingId;
import org.jspecify.annotations.Nullable;

/** A decision does not hold any more: neither do the lines that rest on it. Source: F-19, O1. */
public record WithdrawListings(CaseId theCase, Instant at) implements ListCommand<WithdrawListings.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null, Map.of()))
                .about(theCase)
                .on(
                        AppealDecided.class,
                        (s, e) -> new State(e.verdict() == AppealVerdict.OVERTURNED ? e.by() : null, s.lines()))
                .on(AccountListed.class, State::with)
                .then(State::taken);
    }

    @Override
    public Outcome decide(State state) {
        var by = state.overturnedBy();
        return accept(
                by == null
                        ? List.of()
                        : state.lines().values().stream()
                                .map(line -> new AccountDelisted(line.list(), line.listing(), line.account(), by, at))
                                .toList());
    }

    /**
     * @param overturnedBy null while the decision holds
     * @param lines that nobody has taken back
     */
    record State(@Nullable OfficerId overturnedBy, Map<ListingId, AccountListed> lines) {

        Model<State> taken() {
            var model = Model.startingWith(this);
            for (var line : lines.keySet())
                model = model.about(line).on(AccountDelisted.class, (s, e) -> s.without(e.listing()));
            return model;
        }

        State with(AccountListed line) {
            var more = new LinkedHashMap<>(lines);
            more.put(line.listing(), line);
            return new State(overturnedBy, more);
        }

        State without(ListingId line) {
            var fewer = new LinkedHashMap<>(lines);
            fewer.remove(line);
            return new State(overturnedBy, fewer);
        }
    }
}
