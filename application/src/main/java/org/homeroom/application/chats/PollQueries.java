package org.homeroom.application.chats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.chats.facts.PollText;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What screens show of polls. Who may see it is decided elsewhere. */
public interface PollQueries {

    /** Empty where the chat has no such poll. */
    CompletionStage<Optional<Poll>> poll(ChatId chat, MessageId message);

    /** Polls whose time was over by then and that nobody has closed. */
    CompletionStage<List<Due>> due(Instant by, int atMost);

    /**
     * @param text null once it has been erased
     * @param results for each option, in their order
     * @param voted how many have voted
     */
    record Poll(
            AccountId author,
            @Nullable PollText text,
            PollChoice choice,
            PollSecrecy secrecy,
            boolean changeable,
            @Nullable Instant closesAt,
            boolean closed,
            List<Result> results,
            int voted) {}

    /** @param voters who chose it; empty in an anonymous poll */
    record Result(int votes, List<AccountId> voters) {}

    record Due(MessageId message, ChatId chat, SchoolId school) {}
}
