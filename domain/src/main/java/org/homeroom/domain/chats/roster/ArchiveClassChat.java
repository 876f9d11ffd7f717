package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolId;

/** The chat of a class that is history can be read, and nobody writes there; the chat of one that is none again, reopens. Source: P-19. */
public record ArchiveClassChat(ClassId theClass, SchoolId school, Instant at)
        implements ChatRosterCommand<ArchiveClassChat.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false, false))
                .about(theClass, school)
                .on(ClassArchived.class, (s, e) -> new State(true, s.exists(), s.closed()))
                .on(ClassRestored.class, (s, e) -> new State(false, s.exists(), s.closed()))
                .about(ChatId.of(theClass), school)
                .on(ChatCreated.class, (s, e) -> new State(s.history(), true, s.closed()))
                .on(ChatArchived.class, (s, e) -> new State(s.history(), s.exists(), true))
                .on(ChatReopened.class, (s, e) -> new State(s.history(), s.exists(), false));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.exists() || state.history() == state.closed()) return nothingToDo();
        var chat = ChatId.of(theClass);
        return accept(state.history() ? new ChatArchived(chat, school, at) : new ChatReopened(chat, school, at));
    }

    /**
     * @param history whether the class is
     * @param closed whether the chat is
     */
    record State(boolean history, boolean exists, boolean closed) {}
}
