package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallEnded;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Whoever began a call ends it for all, or those who decide for the chat do. Source: CAL-01. */
public record EndCall(CallId call, ChatId chat, SchoolId school, AccountId by, Instant at)
        implements CallCommand<Caller> {

    @Override
    public Model<Caller> model() {
        return Caller.of(by, call, chat, school);
    }

    @Override
    public Outcome decide(Caller caller) {
        var barred = caller.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        var started = caller.call().started();
        if (started == null || !started.chat().equals(chat)) return refuse(NOT_FOUND);
        if (!caller.hosts(by, at)) return refuse(NOT_AUTHORISED);
        if (caller.call().ended()) return nothingToDo();
        return accept(new CallEnded(call, chat, school, OfficerId.of(by), at));
    }
}
