package org.homeroom.application.chats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** How calls stand. Who may see it is decided elsewhere. */
public interface CallQueries {

    /** Those that have not ended, newest first. */
    CompletionStage<List<Call>> running(ChatId chat);

    CompletionStage<Optional<Call>> call(CallId call);

    /** Who is in it, by place. */
    CompletionStage<List<Place>> places(CallId call, int atMost);

    /** Some numbers on which nobody seems to be, in no order; none where the call is not known yet. */
    CompletionStage<List<Integer>> freePlaces(CallId call, int atMost);

    /**
     * @param present how many are in it
     * @param recorded whether it is being recorded at present
     */
    record Call(
            CallId id,
            CallKind kind,
            CallPurpose purpose,
            AccountId by,
            int places,
            long present,
            boolean recorded,
            boolean ended,
            Instant at) {}

    /** @param role null for a guest */
    record Place(int number, AccountId account, @Nullable Role role) {}
}
