package org.homeroom.domain.moderation.holds;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.holds.HoldRefusal.LEGAL_HOLD_ID_TAKEN;
import static org.homeroom.domain.moderation.holds.HoldRefusal.LEGAL_HOLD_ORDER_REQUIRED;

import java.time.Instant;
import java.util.Objects;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.Belonged;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldPlaced;
import org.homeroom.domain.moderation.facts.LegalHoldId;
import org.jspecify.annotations.Nullable;

/**
 * By order of a court or an authority the data of a person who is, or was, in the school are kept, or those of one of its
 * chats. The administration carries it out, whomever it is about: an order leaves no choice. Source: specification §5.5.
 *
 * @param account null for a whole chat
 * @param chat null for an account; exactly one of the two is named
 */
public record PlaceLegalHold(
        LegalHoldId hold,
        @Nullable AccountId account,
        @Nullable ChatId chat,
        SchoolId school,
        String order,
        AccountId by,
        Instant at)
        implements HoldCommand<PlaceLegalHold.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(Holding.NOTHING, false, null))
                .including(Holding.of(by, school), State::who, (s, now) -> new State(now, s.known(), s.placed()))
                .about(hold)
                .on(LegalHoldPlaced.class, (s, e) -> new State(s.who(), s.known(), e));
        if (chat != null) model = model.about(chat, school).on(ChatCreated.class, (s, e) -> s.found());
        return account == null
                ? model
                : model.including(
                        Belonged.of(account, school), State::belonged, (s, now) -> now.ever() ? s.found() : s);
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(SchoolRight.DECIDE_REPORTS);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.known() || (account == null) == (chat == null)) return refuse(NOT_FOUND);
        var placed = state.placed();
        if (placed != null)
            return placed.school().equals(school)
                            && Objects.equals(placed.account(), account)
                            && Objects.equals(placed.chat(), chat)
                    ? nothingToDo()
                    : refuse(LEGAL_HOLD_ID_TAKEN);
        if (order.isBlank()) return refuse(LEGAL_HOLD_ORDER_REQUIRED);
        return accept(new LegalHoldPlaced(hold, account, chat, school, order.strip(), OfficerId.of(by), at));
    }

    /**
     * @param known whether the school knows the person or the chat
     * @param placed the hold that has this id already
     */
    record State(Holding who, boolean known, @Nullable LegalHoldPlaced placed) {

        Belonged belonged() {
            return new Belonged(known);
        }

        State found() {
            return new State(who, true, placed);
        }
    }
}
