package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What happens in calls and broadcasts. */
public sealed interface CallEvent extends Event {

    /**
     * @param roles who is let in
     * @param places how many can be in it at once
     */
    record CallStarted(
            CallId call,
            ChatId chat,
            SchoolId school,
            AccountId account,
            CallKind kind,
            CallPurpose purpose,
            List<Role> roles,
            int places,
            Instant at)
            implements CallEvent {}

    /**
     * @param number of the place
     * @param role null for a guest
     */
    record CallJoined(
            CallId call,
            ChatId chat,
            SchoolId school,
            AccountId account,
            PlaceId place,
            int number,
            @Nullable Role role,
            Instant at)
            implements CallEvent {}

    record CallLeft(
            CallId call,
            ChatId chat,
            SchoolId school,
            AccountId account,
            PlaceId place,
            int number,
            LeavingReason reason,
            Instant at)
            implements CallEvent {}

    record CallEnded(CallId call, ChatId chat, SchoolId school, OfficerId by, Instant at) implements CallEvent {}

    /** A guest of the school may come to this one call, and is shown as a guest. Source: CAL-07. */
    record CallGuestAdmitted(CallId call, ChatId chat, SchoolId school, AccountId account, OfficerId by, Instant at)
            implements CallEvent {}

    /** From now on everybody in the call knows that it is recorded. Source: CAL-05. */
    record RecordingStarted(RecordingId recording, CallId call, ChatId chat, SchoolId school, OfficerId by, Instant at)
            implements CallEvent {}

    record RecordingStopped(RecordingId recording, CallId call, ChatId chat, SchoolId school, OfficerId by, Instant at)
            implements CallEvent {}

    /**
     * Whoever may read the chat may watch it until it is over.
     *
     * @param keptUntil from when on nobody watches it any more
     */
    record RecordingPublished(
            RecordingId recording,
            CallId call,
            ChatId chat,
            SchoolId school,
            FileId file,
            OfficerId by,
            Instant keptUntil,
            Instant at)
            implements CallEvent {}
}
