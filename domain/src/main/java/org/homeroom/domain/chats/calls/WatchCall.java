package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Somebody who may be in a call wants to know how it stands. It leaves nothing on record. Source: CAL-01. */
public record WatchCall(CallId call, ChatId chat, SchoolId school, AccountId account, Instant at)
        implements CallCommand<Caller> {

    @Override
    public Model<Caller> model() {
        return Caller.of(account, call, chat, school);
    }

    @Override
    public Outcome decide(Caller caller) {
        var barred = caller.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        var started = caller.call().started();
        return started == null || !started.chat().equals(chat) ? refuse(NOT_FOUND) : nothingToDo();
    }
}
