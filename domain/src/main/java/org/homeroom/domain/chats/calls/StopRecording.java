package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStopped;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.RecordingId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Somebody of the staff stops a recording; the end of the call does it, too. Source: CAL-05. */
public record StopRecording(RecordingId recording, CallId call, ChatId chat, SchoolId school, AccountId by, Instant at)
        implements CallCommand<Caller> {

    @Override
    public Model<Caller> model() {
        return Caller.of(by, call, chat, school);
    }

    @Override
    public Outcome decide(Caller caller) {
        var barred = caller.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!caller.staff(at)) return refuse(NOT_AUTHORISED);
        return caller.call().recording().contains(recording)
                ? accept(new RecordingStopped(recording, call, chat, school, OfficerId.of(by), at))
                : nothingToDo();
    }
}
