package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.chats.calls.CallRefusal.RECORDING_NOT_STOPPED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.RecordingPublished;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStarted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.OwnedFile;
import org.homeroom.domain.chats.facts.RecordingId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody of the staff shows a recording to whoever may read the chat, for a time. The file was handed in for this chat
 * before. Source: CAL-05.
 */
public record PublishRecording(
        RecordingId recording,
        CallId call,
        ChatId chat,
        SchoolId school,
        FileId file,
        AccountId by,
        CallTerms terms,
        Instant at)
        implements CallCommand<PublishRecording.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Caller.NOBODY, OwnedFile.NONE, false, false))
                .including(
                        Caller.of(by, call, chat, school),
                        State::host,
                        (s, now) -> new State(now, s.file(), s.recorded(), s.published()))
                .including(
                        OwnedFile.of(file, school),
                        State::file,
                        (s, now) -> new State(s.host(), now, s.recorded(), s.published()))
                .about(recording, call)
                .on(RecordingStarted.class, (s, e) -> new State(s.host(), s.file(), true, s.published()))
                .on(RecordingPublished.class, (s, e) -> new State(s.host(), s.file(), s.recorded(), true));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.host().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.host().staff(at)) return refuse(NOT_AUTHORISED);
        if (!state.recorded()) return refuse(NOT_FOUND);
        if (state.published()) return nothingToDo();
        if (state.host().call().recording().contains(recording)) return refuse(RECORDING_NOT_STOPPED);
        if (!state.file().handedIn(by, chat)) return refuse(NOT_FOUND);
        return accept(new RecordingPublished(
                recording, call, chat, school, file, OfficerId.of(by), at.plus(terms.recordings()), at));
    }

    record State(Caller host, OwnedFile file, boolean recorded, boolean published) {}
}
