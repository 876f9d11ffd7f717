package org.homeroom.domain.chats.calls;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallEnded;
import org.homeroom.domain.chats.facts.CallEvent.CallStarted;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStarted;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStopped;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.RecordingId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one call add up to, without the people in it.
 *
 * @param started null when there is no such call
 * @param recording what is being recorded at present
 */
record CallRecord(@Nullable CallStarted started, boolean ended, Set<RecordingId> recording) {

    static final CallRecord NONE = new CallRecord(null, false, Set.of());

    static Model<CallRecord> of(CallId call, SchoolId school) {
        return Model.startingWith(NONE)
                .about(call, school)
                .on(CallStarted.class, (s, e) -> new CallRecord(e, s.ended, s.recording))
                .on(CallEnded.class, (s, e) -> new CallRecord(s.started, true, Set.of()))
                .on(RecordingStarted.class, (s, e) -> s.recorded(e.recording(), true))
                .on(RecordingStopped.class, (s, e) -> s.recorded(e.recording(), false));
    }

    /** Why nobody can do anything in the call of this chat, if so. */
    Optional<Refusal> closed(ChatId chat) {
        if (started == null || !started.chat().equals(chat)) return Optional.of(GeneralRefusal.NOT_FOUND);
        return ended ? Optional.of(CallRefusal.CALL_ENDED) : Optional.empty();
    }

    /** Whether all in it are heard and seen, not only whoever speaks. */
    boolean everybodySpeaks() {
        return started != null && started.kind() != CallKind.BROADCAST;
    }

    boolean startedBy(AccountId account) {
        return started != null && started.account().equals(account);
    }

    private CallRecord recorded(RecordingId one, boolean now) {
        var all = new HashSet<>(recording);
        if (now) all.add(one);
        else all.remove(one);
        return new CallRecord(started, ended, Set.copyOf(all));
    }
}
