package org.homeroom.application.chats;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Says of somebody who wants to read a chat whether, and how far back. From the facts alone. */
public final class Reading {

    private final History history;

    public Reading(History history) {
        this.history = history;
    }

    /**
     * @param refusal why not; empty where the person may read
     * @param silence why the person may not write; empty where that is allowed too
     * @param from the earliest instant from which the person may read what was said
     */
    public record Right(Optional<Refusal> refusal, Optional<Refusal> silence, Instant from) {}

    public CompletionStage<Right> rightOf(AccountId reader, ChatId chat, SchoolId school, Instant at) {
        var wish = new ReadMessages(chat, school, reader, at);
        return history.stateOf(wish.model()).thenApply(state -> right(wish, state));
    }

    /** Where in the log the message stands; empty where the chat has no such message. */
    public CompletionStage<Optional<Long>> positionOf(ChatId chat, MessageId message) {
        var posted = Model.startingWith(false).about(chat, message).on(MessagePosted.class, (s, e) -> true);
        return history.of(posted.boundary())
                .thenApply(found -> found.stream().findFirst().map(Recorded::position));
    }

    private static Right right(ReadMessages wish, Participation state) {
        var refusal = wish.decide(state) instanceof Outcome.Refused refused
                ? Optional.of(refused.reason())
                : Optional.<Refusal>empty();
        var from = refusal.isPresent() ? wish.at() : state.readsFrom(wish.at());
        return new Right(refusal, state.silences(wish.at()), from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from);
    }
}
