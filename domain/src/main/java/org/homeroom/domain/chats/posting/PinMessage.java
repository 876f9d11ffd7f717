package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_GONE;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_UNKNOWN;
import static org.homeroom.domain.chats.posting.PostRefusal.TOO_MANY_PINS;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Who administers a chat puts a message where everybody sees it first, or takes it from there. Source: §5.4, §5.4.3.
 *
 * @param pinned whether it is to be there
 */
public record PinMessage(
        MessageId message, ChatId chat, SchoolId school, AccountId by, boolean pinned, PostingTerms terms, Instant at)
        implements PostingCommand<PinMessage.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), MessageRecord.NONE, Set.of()))
                .including(Participation.of(by, chat, school), State::participation, State::with)
                .including(MessageRecord.of(message, chat), State::message, State::with)
                .about(chat)
                .on(MessagePinned.class, (s, e) -> s.pinned(e.message(), true))
                .on(MessageUnpinned.class, (s, e) -> s.pinned(e.message(), false));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.participation().hinders(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.participation().administers(at)) return refuse(NOT_AUTHORISED);
        if (state.message().posted() == null) return refuse(MESSAGE_UNKNOWN);
        if (state.pins().contains(message) == pinned) return nothingToDo();
        if (!pinned) return accept(new MessageUnpinned(message, chat, OfficerId.of(by), at));
        if (state.message().gone()) return refuse(MESSAGE_GONE);
        if (state.pins().size() >= terms.pins()) return refuse(TOO_MANY_PINS);
        return accept(new MessagePinned(message, chat, OfficerId.of(by), at));
    }

    record State(Participation participation, MessageRecord message, Set<MessageId> pins) {

        State with(Participation now) {
            return new State(now, message, pins);
        }

        State with(MessageRecord now) {
            return new State(participation, now, pins);
        }

        State pinned(MessageId one, boolean there) {
            var all = new HashSet<>(pins);
            if (there) all.add(one);
            else all.remove(one);
            return new State(participation, message, Set.copyOf(all));
        }
    }
}
