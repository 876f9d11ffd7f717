package org.homeroom.domain.chats.polls;

import static org.homeroom.domain.chats.polls.PollRefusal.POLL_UNKNOWN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.PollEvent.PollClosed;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Nobody votes any more: its author, or who administers the chat, says so; or its time is over. Then the key of an anonymous
 * poll is destroyed. Source: CHT-15.
 *
 * @param by who closes it; null for the clock, which closes what is over
 */
public record ClosePoll(
        MessageId message,
        ChatId chat,
        SchoolId school,
        @Nullable AccountId by,
        Instant at) implements PollCommand<ClosePoll.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(Participation.none(), PollRecord.NONE))
                .including(PollRecord.of(message, chat), State::poll, (s, now) -> new State(s.participation(), now));
        return by == null
                ? model
                : model.including(
                        Participation.of(by, chat, school), State::participation, (s, now) -> new State(now, s.poll()));
    }

    @Override
    public Outcome decide(State state) {
        var poll = state.poll().created();
        if (by != null) {
            var barred = state.participation().bars(at);
            if (barred.isPresent()) return refuse(barred.get());
        }
        if (poll == null) return refuse(POLL_UNKNOWN);
        if (state.poll().over()) return nothingToDo();
        if (by == null)
            return state.poll().closed(at) ? accept(new PollClosed(message, chat, null, at)) : nothingToDo();
        if (!by.equals(poll.author()) && !state.participation().administers(at)) return refuse(NOT_AUTHORISED);
        return accept(new PollClosed(message, chat, OfficerId.of(by), at));
    }

    record State(Participation participation, PollRecord poll) {}
}
