package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * An author takes a message back, within a day, as long as the author takes part; whoever is muted, or reads a chat where
 * nobody writes any more, may still do it. What it said stays on record. Source: G-17, §5.4.
 */
public record DeleteMessage(
        MessageId message, ChatId chat, SchoolId school, AccountId author, PostingTerms terms, Instant at)
        implements PostingCommand<DeleteMessage.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), MessageRecord.NONE))
                .including(
                        Participation.of(author, chat, school),
                        State::participation,
                        (s, now) -> new State(now, s.message()))
                .including(
                        MessageRecord.of(message, chat), State::message, (s, now) -> new State(s.participation(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred =
                state.participation().bars(at).or(() -> state.message().barsAuthor(author, terms.deleteWindow(), at));
        if (barred.isPresent()) return refuse(barred.get());
        if (state.message().gone()) return nothingToDo();
        var end = new MessageDeletedByAuthor(message, chat, author, at);
        return accept(state.message().end(end, message, chat, author, at));
    }

    record State(Participation participation, MessageRecord message) {}
}
