package org.homeroom.domain.moderation.holds;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.holds.HoldRefusal.LEGAL_HOLD_ORDER_REQUIRED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldPlaced;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldReleased;
import org.homeroom.domain.moderation.facts.LegalHoldId;
import org.jspecify.annotations.Nullable;

/**
 * By order, what was kept need not be kept any more: an erasure that was asked for may go on. Whose data it is does not
 * say so. Source: specification §5.5.
 */
public record ReleaseLegalHold(LegalHoldId hold, SchoolId school, String order, AccountId by, Instant at)
        implements HoldCommand<ReleaseLegalHold.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, null, false))
                .including(Holding.of(by, school), State::who, (s, now) -> new State(now, s.placed(), s.released()))
                .about(hold, school)
                .on(LegalHoldPlaced.class, (s, e) -> new State(s.who(), e, s.released()))
                .on(LegalHoldReleased.class, (s, e) -> new State(s.who(), s.placed(), true));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.DECIDE_REPORTS);
        if (barred.isPresent()) return refuse(barred.get());
        var placed = state.placed();
        if (placed == null) return refuse(NOT_FOUND);
        if (by.equals(placed.account())) return refuse(GeneralRefusal.NOT_AUTHORISED);
        if (state.released()) return nothingToDo();
        if (order.isBlank()) return refuse(LEGAL_HOLD_ORDER_REQUIRED);
        return accept(new LegalHoldReleased(
                hold, placed.account(), placed.chat(), school, order.strip(), OfficerId.of(by), at));
    }

    /** @param placed null when the school knows no such hold */
    record State(Holding who, @Nullable LegalHoldPlaced placed, boolean released) {}
}
