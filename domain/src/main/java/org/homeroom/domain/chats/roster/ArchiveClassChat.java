package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.homeroom.domain.chats.facts.ChatEvent;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * The chats of a class that is history, its parents' too, can be read, and nobody writes there; those of one that is none
 * again, reopen. Source: P-19.
 */
public record ArchiveClassChat(ClassId theClass, SchoolId school, Instant at)
        implements ChatRosterCommand<ArchiveClassChat.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(false, Map.of()))
                .about(theClass, school)
                .on(ClassArchived.class, (s, e) -> new State(true, s.closed()))
                .on(ClassRestored.class, (s, e) -> new State(false, s.closed()));
        for (var chat :
                Stream.of(ChatId.of(theClass), ChatId.ofParents(theClass)).toList()) {
            model = model.about(chat, school)
                    .on(ChatCreated.class, (s, e) -> s.with(e.chat(), false))
                    .on(ChatArchived.class, (s, e) -> s.with(e.chat(), true))
                    .on(ChatReopened.class, (s, e) -> s.with(e.chat(), false));
        }
        return model;
    }

    @Override
    public Outcome decide(State state) {
        return accept(state.closed().entrySet().stream()
                .filter(chat -> chat.getValue() != state.history())
                .map(chat -> turned(chat.getKey(), state.history()))
                .toList());
    }

    private ChatEvent turned(ChatId chat, boolean history) {
        return history ? new ChatArchived(chat, school, at) : new ChatReopened(chat, school, at);
    }

    /**
     * @param history whether the class is
     * @param closed the chats that there are, and whether they are closed
     */
    record State(boolean history, Map<ChatId, Boolean> closed) {

        State with(ChatId chat, boolean now) {
            var all = new LinkedHashMap<>(closed);
            all.put(chat, now);
            return new State(history, all);
        }
    }
}
