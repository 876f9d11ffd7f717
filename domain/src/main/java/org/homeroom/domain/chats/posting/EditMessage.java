package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_GONE;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_NOT_EDITABLE;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * An author puts a message in other words, within a day, as long as the author may write there. What it said before stays
 * on record. Source: G-17, §5.4.
 */
public record EditMessage(
        MessageId message,
        ChatId chat,
        SchoolId school,
        AccountId author,
        Personal<String> text,
        PostingTerms terms,
        Instant at)
        implements PostingCommand<EditMessage.State> {

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
        var barred = state.participation()
                .silences(at, state.answers())
                .or(() -> state.message().barsAuthor(author, terms.editWindow(), at));
        if (barred.isPresent()) return refuse(barred.get());
        if (state.message().gone()) return refuse(MESSAGE_GONE);
        if (state.message().poll() || !state.words()) return refuse(MESSAGE_NOT_EDITABLE);
        var flawed = Words.refuse(text.value().orElse(""), true, terms);
        if (flawed.isPresent()) return refuse(flawed.get());
        return state.reads(text) ? nothingToDo() : accept(new MessageEdited(message, chat, author, text, at));
    }

    record State(Participation participation, MessageRecord message) {

        boolean answers() {
            return message.posted() != null && message.posted().replyTo() != null;
        }

        boolean words() {
            return message.posted() != null && message.posted().sticker() == null;
        }

        boolean reads(Personal<String> words) {
            return message.text() != null && message.text().value().equals(words.value());
        }
    }
}
