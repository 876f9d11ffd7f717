package org.homeroom.domain.moderation.redaction;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionProgressed;
import org.homeroom.domain.moderation.facts.RedactionId;

/**
 * The next of somebody's messages are taken out of sight, as two people have agreed: those that the person has written in
 * this school until then, and that are still there. How far it has come goes on record with them, so two who go on with the
 * same redaction never do it at the same time. Source: F-20.
 *
 * @param messages some; which of them are meant the facts say
 */
public record RedactInBulk(RedactionId redaction, SchoolId school, List<Written> messages, Instant at)
        implements RedactionCommand<RedactInBulk.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.NOTHING)
                .including(RedactionRecord.of(redaction, school), State::redaction, State::with);
        for (var chat : messages.stream().map(Written::chat).distinct().toList())
            model = model.about(chat, school).on(ChatCreated.class, (s, e) -> s.in(chat));
        for (var one : messages) {
            var message = one.message();
            model = model.about(message, one.chat())
                    .on(MessagePosted.class, (s, e) -> s.posted(e))
                    .on(MessageDeletedByAuthor.class, (s, e) -> s.gone(message))
                    .on(MessageRedacted.class, (s, e) -> s.gone(message))
                    .on(MessagePinned.class, (s, e) -> s.pinned(message, true))
                    .on(MessageUnpinned.class, (s, e) -> s.pinned(message, false));
        }
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var requested = state.redaction().requested();
        var started = state.redaction().started();
        if (requested == null || started == null || !state.redaction().running()) return nothingToDo();
        var events = new ArrayList<Event>();
        var done = 0;
        for (var posted : state.there().values()) {
            if (!posted.author().equals(started.account())
                    || posted.at().isAfter(started.through())
                    || !state.chats().contains(posted.chat())) continue;
            done++;
            events.add(new MessageRedacted(
                    posted.message(), posted.chat(), school, posted.author(), started.by(), requested.reason(), at));
            if (state.pinned().contains(posted.message()))
                events.add(new MessageUnpinned(posted.message(), posted.chat(), started.by(), at));
        }
        if (events.isEmpty()) return nothingToDo();
        var messages = state.redaction().messages() + done;
        events.add(new BulkRedactionProgressed(redaction, started.account(), school, messages, at));
        return accept(events);
    }

    /**
     * @param chats of the school
     * @param there messages that nobody has taken away
     */
    record State(
            RedactionRecord redaction, Set<ChatId> chats, Map<MessageId, MessagePosted> there, Set<MessageId> pinned) {

        static final State NOTHING = new State(RedactionRecord.NONE, Set.of(), Map.of(), Set.of());

        State with(RedactionRecord now) {
            return new State(now, chats, there, pinned);
        }

        State in(ChatId chat) {
            var more = new HashSet<>(chats);
            more.add(chat);
            return new State(redaction, Set.copyOf(more), there, pinned);
        }

        State posted(MessagePosted one) {
            var more = new HashMap<>(there);
            more.put(one.message(), one);
            return new State(redaction, chats, more, pinned);
        }

        State gone(MessageId one) {
            var fewer = new HashMap<>(there);
            fewer.remove(one);
            return new State(redaction, chats, fewer, pinned);
        }

        State pinned(MessageId one, boolean now) {
            var all = new HashSet<>(pinned);
            if (now) all.add(one);
            else all.remove(one);
            return new State(redaction, chats, there, Set.copyOf(all));
        }
    }
}
