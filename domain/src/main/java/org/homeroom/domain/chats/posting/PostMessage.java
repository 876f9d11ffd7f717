package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.chats.facts.ChatRefusal.MESSAGE_ID_TAKEN;
import static org.homeroom.domain.chats.facts.ChatRefusal.SANCTIONED;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_EMPTY;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_TOO_LONG;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.MessageId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ModerationEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;

/** Somebody posts in a chat; who is muted cannot until the mute ends. Posting under the same id twice changes nothing. Source: CHT-11, CON-09. */
public record PostMessage(
        MessageId message,
        ChatId chat,
        SchoolId school,
        AccountId author,
        Personal<String> text,
        PostingTerms terms,
        Instant at)
        implements PostingCommand<PostMessage.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), Instant.MIN, null))
                .including(
                        Participation.of(author, chat, school),
                        State::participation,
                        (s, participation) -> new State(participation, s.mutedUntil(), s.posted()))
                .about(chat, author)
                .on(SanctionImposed.class, (s, e) -> s.sanctioned(e))
                .about(message)
                .on(MessagePosted.class, (s, e) -> new State(s.participation(), s.mutedUntil(), e));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.participation().silences(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (at.isBefore(state.mutedUntil())) return refuse(SANCTIONED);
        if (state.posted() != null)
            return state.posted().chat().equals(chat) && state.posted().author().equals(author)
                    ? nothingToDo()
                    : refuse(MESSAGE_ID_TAKEN);
        var words = text.value().map(String::strip).orElse("");
        if (words.isEmpty()) return refuse(MESSAGE_EMPTY);
        if (words.codePointCount(0, words.length()) > terms.longestMessage()) return refuse(MESSAGE_TOO_LONG);
        return accept(
                new MessagePosted(message, chat, author, state.participation().role(), text, at));
    }

    record State(
            Participation participation,
            Instant mutedUntil,
            @Nullable MessagePosted posted) {

        State sanctioned(SanctionImposed sanction) {
            return sanction.kind() == SanctionKind.MUTE && sanction.until().isAfter(mutedUntil)
                    ? new State(participation, sanction.until(), posted)
                    : this;
        }
    }
}
