package org.homeroom.domain.chats.polls;

import static org.homeroom.domain.chats.polls.PollRefusal.POLL_CLOSES_TOO_EARLY;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_MALFORMED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.HashSet;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatRefusal;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.chats.facts.PollText;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may write in a chat asks everybody there. The poll is a message; making it twice under one id changes
 * nothing. Source: CHT-15.
 *
 * @param ballotKey under which voters are hidden; used for an anonymous poll alone
 */
public record CreatePoll(
        MessageId message,
        ChatId chat,
        SchoolId school,
        AccountId author,
        Personal<PollText> text,
        PollChoice choice,
        PollSecrecy secrecy,
        boolean changeable,
        @Nullable Instant closesAt,
        Personal<String> ballotKey,
        PollTerms terms,
        Instant at)
        implements PollCommand<CreatePoll.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), null, null))
                .including(Participation.of(author, chat, school), State::participation, State::with)
                .about(message)
                .on(MessagePosted.class, (s, e) -> new State(s.participation(), e, s.made()))
                .on(PollCreated.class, (s, e) -> new State(s.participation(), s.posted(), e));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.participation().silences(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.posted() != null) return state.isThis(this) ? nothingToDo() : refuse(ChatRefusal.MESSAGE_ID_TAKEN);
        var asked = text.orNull();
        if (asked == null || !wellFormed(asked)) return refuse(POLL_MALFORMED);
        if (closesAt != null && !closesAt.isAfter(at)) return refuse(POLL_CLOSES_TOO_EARLY);
        return accept(
                new MessagePosted(message, chat, author, state.participation().role(), Personal.of(author, ""), at),
                new PollCreated(
                        message,
                        chat,
                        author,
                        text,
                        asked.options().size(),
                        choice,
                        secrecy,
                        changeable,
                        closesAt,
                        secrecy == PollSecrecy.ANONYMOUS ? ballotKey : null,
                        at));
    }

    private boolean wellFormed(PollText asked) {
        var options = asked.options();
        return fits(asked.question(), terms.question())
                && options.size() >= 2
                && options.size() <= terms.options()
                && options.stream().allMatch(option -> fits(option, terms.option()))
                && new HashSet<>(options.stream().map(String::strip).toList()).size() == options.size();
    }

    private static boolean fits(String words, int longest) {
        var stripped = words.strip();
        return !stripped.isEmpty() && stripped.codePointCount(0, stripped.length()) <= longest;
    }

    /** @param made the poll that has this id already */
    record State(
            Participation participation,
            @Nullable MessagePosted posted,
            @Nullable PollCreated made) {

        State with(Participation now) {
            return new State(now, posted, made);
        }

        boolean isThis(CreatePoll asked) {
            return made != null
                    && made.chat().equals(asked.chat())
                    && made.author().equals(asked.author());
        }
    }
}
