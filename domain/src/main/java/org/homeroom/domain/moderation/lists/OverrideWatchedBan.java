package org.homeroom.domain.moderation.lists;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.ArrayList;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.WatchedBanOverridden;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.jspecify.annotations.Nullable;

/**
 * A school does not follow a list in one line: what has come of it ends, and never comes back for that line. Nobody says so
 * about oneself or a relative. Source: F-19, O2.
 */
public record OverrideWatchedBan(SanctionListId list, ListingId listing, SchoolId school, AccountId by, Instant at)
        implements ListCommand<OverrideWatchedBan.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(State.unread(by))
                .including(Moderator.of(by, school), State::who, State::with)
                .about(list, listing)
                .on(AccountListed.class, (s, e) -> s.of(e).with(Kinship.unread(by, e.account())))
                .about(list, school)
                .on(SanctionListSubscribed.class, (s, e) -> s.following())
                .then(this::look);
    }

    private Model<State> look(State known) {
        var model = Model.startingWith(known);
        var line = known.line();
        return line == null
                ? model
                : model.including(Kinship.of(by, line.account()), State::kinship, State::with)
                        .including(Watch.of(line.account(), school), State::watch, State::with);
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.DECIDE_REPORTS, at);
        if (barred.isPresent()) return refuse(barred.get());
        var line = state.line();
        if (line == null || !state.followed()) return refuse(NOT_FOUND);
        if (state.kinship().close()) return refuse(NOT_AUTHORISED);
        if (state.watch().overridden().contains(listing)) return nothingToDo();
        var events = new ArrayList<Event>();
        events.add(new WatchedBanOverridden(list, listing, school, line.account(), OfficerId.of(by), at));
        state.watch().lift(listing, LiftReason.OVERRIDDEN, OfficerId.of(by), at).ifPresent(events::add);
        return accept(events);
    }

    /**
     * @param line null when there is no such line
     * @param followed whether the school follows the list, or did
     */
    record State(Moderator who, Kinship kinship, @Nullable AccountListed line, boolean followed, Watch watch) {

        static State unread(AccountId by) {
            return new State(Moderator.NOBODY, Kinship.unread(by, by), null, false, Watch.NOBODY);
        }

        State with(Moderator now) {
            return new State(now, kinship, line, followed, watch);
        }

        State with(Kinship now) {
            return new State(who, now, line, followed, watch);
        }

        State with(Watch now) {
            return new State(who, kinship, line, followed, now);
        }

        State of(AccountListed now) {
            return new State(who, kinship, now, followed, watch);
        }

        State following() {
            return new State(who, kinship, line, true, watch);
        }
    }
}
