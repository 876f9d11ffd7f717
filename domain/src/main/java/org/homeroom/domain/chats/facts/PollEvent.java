package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.jspecify.annotations.Nullable;

/** What happens to polls. A poll is a message, and has its id. */
public sealed interface PollEvent extends Event {

    /**
     * @param options how many there are
     * @param changeable whether one may vote again, which replaces the earlier vote
     * @param closesAt the first instant at which nobody votes any more; null while somebody has to close it
     * @param ballotKey under which voters are hidden, kept under a key of the poll itself that is destroyed when it closes;
     *     null where everybody may see who voted
     */
    record PollCreated(
            MessageId message,
            ChatId chat,
            AccountId author,
            Personal<PollText> text,
            int options,
            PollChoice choice,
            PollSecrecy secrecy,
            boolean changeable,
            @Nullable Instant closesAt,
            @Nullable Personal<String> ballotKey,
            Instant at)
            implements PollEvent {}

    /**
     * @param account who votes; null where nobody is to know
     * @param voter who votes, for nobody to know; null where everybody may
     * @param options the numbers of those chosen, from 0 on
     */
    record VoteCast(
            MessageId message,
            ChatId chat,
            @Nullable AccountId account,
            @Nullable VoterId voter,
            List<Integer> options,
            Instant at)
            implements PollEvent {}

    /** @param by who has closed it; null where its time was over */
    record PollClosed(
            MessageId message, ChatId chat, @Nullable OfficerId by, Instant at) implements PollEvent {}
}
