package org.homeroom.domain.moderation.sanctions;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_FROM_LIST;

import java.time.Instant;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.jspecify.annotations.Nullable;

/**
 * A measure ends before its time, because the school has thought better of it: whoever decides there may say so, and for a
 * mute without a case the homeroom teacher in the chat of the own class; never about oneself or a relative. Source: §5.5,
 * O2.
 */
public record LiftSanction(SanctionId sanction, SchoolId school, AccountId by, Instant at)
        implements SanctionCommand<LiftSanction.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Moderator.NOBODY, null, Kinship.unread(by, by), false))
                .including(Moderator.of(by, school), State::who, State::with)
                .about(sanction, school)
                .on(SanctionImposed.class, (s, e) -> s.with(e).with(Kinship.unread(by, e.account())))
                .on(SanctionLifted.class, (s, e) -> s.done())
                .then(this::kinship);
    }

    private Model<State> kinship(State known) {
        var model = Model.startingWith(known);
        var imposed = known.imposed();
        if (imposed == null) return model;
        return model.including(Kinship.of(by, imposed.account()), State::kinship, State::with);
    }

    @Override
    public Outcome decide(State state) {
        var imposed = state.imposed();
        if (!mayDecide(state, imposed))
            return refuse(state.who().holding().belongs() && imposed != null ? NOT_AUTHORISED : NOT_FOUND);
        if (imposed == null) return refuse(NOT_FOUND);
        if (state.kinship().close()) return refuse(NOT_AUTHORISED);
        if (imposed.listing() != null) return refuse(SANCTION_FROM_LIST);
        if (state.lifted()) return nothingToDo();
        return accept(
                new SanctionLifted(sanction, imposed.account(), school, LiftReason.RECONSIDERED, OfficerId.of(by), at));
    }

    private boolean mayDecide(State state, @Nullable SanctionImposed imposed) {
        if (state.who().bars(SchoolRight.DECIDE_REPORTS, at).isEmpty()) return true;
        return imposed != null
                && imposed.chat() != null
                && imposed.theCase() == null
                && !state.who().suspended(at)
                && state.who()
                        .holding()
                        .may(SchoolRight.MUTE_PARTICIPANT, Set.of(imposed.chat().asClass()));
    }

    /** @param imposed null when the school knows no such measure */
    record State(Moderator who, @Nullable SanctionImposed imposed, Kinship kinship, boolean lifted) {

        State with(Moderator now) {
            return new State(now, imposed, kinship, lifted);
        }

        State with(SanctionImposed now) {
            return new State(who, now, kinship, lifted);
        }

        State with(Kinship now) {
            return new State(who, imposed, now, lifted);
        }

        State done() {
            return new State(who, imposed, kinship, true);
        }
    }
}
