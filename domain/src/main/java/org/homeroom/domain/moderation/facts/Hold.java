package org.homeroom.domain.moderation.facts;

import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldPlaced;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldReleased;

/**
 * Why something must be kept although its time is over. Whoever erases anything asks here. Source: specification §5.5,
 * RU-8, decision 0109.
 *
 * @param orders that stand
 * @param cases that nobody has decided, or whose appeal nobody has
 */
public record Hold(Set<LegalHoldId> orders, Set<CaseId> cases) {

    public static final Hold NONE = new Hold(Set.of(), Set.of());

    /** What keeps the data of a person, whichever school says so. */
    public static Model<Hold> on(AccountId account) {
        return orders(account)
                .on(CaseOpened.class, (s, e) -> s.open(e.theCase(), true))
                .on(CaseDecided.class, (s, e) -> s.open(e.theCase(), false))
                .on(DecisionAppealed.class, (s, e) -> s.open(e.theCase(), true))
                .on(AppealDecided.class, (s, e) -> s.open(e.theCase(), false));
    }

    /** What keeps everything of a chat. */
    public static Model<Hold> on(ChatId chat) {
        return orders(chat);
    }

    private static Model<Hold> orders(Id id) {
        return Model.startingWith(NONE)
                .about(id)
                .on(LegalHoldPlaced.class, (s, e) -> s.ordered(e.hold(), true))
                .on(LegalHoldReleased.class, (s, e) -> s.ordered(e.hold(), false));
    }

    /** Whether a court or an authority wants it kept. */
    public boolean ordered() {
        return !orders.isEmpty();
    }

    /** Whether it is needed for a case. */
    public boolean needed() {
        return !cases.isEmpty();
    }

    private Hold ordered(LegalHoldId hold, boolean now) {
        return new Hold(changed(orders, hold, now), cases);
    }

    private Hold open(CaseId one, boolean now) {
        return new Hold(orders, changed(cases, one, now));
    }

    private static <T> Set<T> changed(Set<T> set, T one, boolean in) {
        var all = new HashSet<>(set);
        if (in) all.add(one);
        else all.remove(one);
        return Set.copyOf(all);
    }
}
