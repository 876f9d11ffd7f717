package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.NoticeEvent.QuietHoursCleared;
import org.homeroom.domain.chats.facts.NoticeEvent.QuietHoursSet;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Somebody goes by what the school has set again. Source: CHT-18. */
public record ClearQuietHours(AccountId account, Instant at) implements NoticeCommand<Boolean> {

    @Override
    public Model<Boolean> model() {
        return Model.startingWith(false)
                .about(account)
                .on(QuietHoursSet.class, (set, e) -> true)
                .on(QuietHoursCleared.class, (set, e) -> false);
    }

    @Override
    public Outcome decide(Boolean set) {
        return set ? accept(new QuietHoursCleared(account, at)) : nothingToDo();
    }
}
