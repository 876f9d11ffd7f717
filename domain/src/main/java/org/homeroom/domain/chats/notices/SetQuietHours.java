package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.chats.notices.NoticeRefusal.QUIET_HOURS_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.NoticeEvent.QuietHoursCleared;
import org.homeroom.domain.chats.facts.NoticeEvent.QuietHoursSet;
import org.homeroom.domain.chats.facts.QuietHours;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Somebody says when to be left in peace. Source: CHT-18. */
public record SetQuietHours(AccountId account, QuietHours hours, Instant at)
        implements NoticeCommand<SetQuietHours.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, null))
                .about(account)
                .on(AccountRegistered.class, (s, e) -> new State(true, s.hours()))
                .on(QuietHoursSet.class, (s, e) -> new State(s.registered(), e.hours()))
                .on(QuietHoursCleared.class, (s, e) -> new State(s.registered(), null));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.registered()) return refuse(NOT_FOUND);
        if (!hours.valid()) return refuse(QUIET_HOURS_INVALID);
        return hours.equals(state.hours()) ? nothingToDo() : accept(new QuietHoursSet(account, hours, at));
    }

    record State(boolean registered, @Nullable QuietHours hours) {}
}
