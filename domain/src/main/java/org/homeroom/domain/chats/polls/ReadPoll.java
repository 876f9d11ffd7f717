package org.homeroom.domain.chats.polls;

import static org.homeroom.domain.chats.polls.PollRefusal.POLL_UNKNOWN;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody wants to see what is asked, and how people have voted. Whoever came later, in a chat that is read from one's
 * coming on, does not see what was asked before. It leaves nothing on record. Source: CHT-15, §5.4.2.
 */
public record ReadPoll(MessageId message, ChatId chat, SchoolId school, AccountId reader, Instant at)
        implements PollCommand<ReadPoll.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), PollRecord.NONE))
                .including(
                        Participation.of(reader, chat, school),
                        State::participation,
                        (s, now) -> new State(now, s.poll()))
                .including(PollRecord.of(message, chat), State::poll, (s, now) -> new State(s.participation(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.participation().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.poll().gone() || !state.poll().seenBy(state.participation(), at)) return refuse(POLL_UNKNOWN);
        return nothingToDo();
    }

    record State(Participation participation, PollRecord poll) {}
}
