package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A home class gets a chat of its own and one of its parents, a lesson one of its subject: each once, with ids that follow
 * from the class. Source: CHT-01, CHT-03, CHT-06.
 */
public record CreateClassChat(ClassId theClass, SchoolId school, Instant at)
        implements ChatRosterCommand<CreateClassChat.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null, Set.of()))
                .about(theClass, school)
                .on(ClassCreated.class, (s, e) -> new State(e.kind(), s.chats()))
                .about(ChatId.of(theClass))
                .on(ChatCreated.class, State::and)
                .about(ChatId.ofParents(theClass))
                .on(ChatCreated.class, State::and);
    }

    @Override
    public Outcome decide(State state) {
        if (state.kind() == null) return nothingToDo();
        var all = state.kind() == ClassKind.LESSON
                ? Stream.of(chat(ChatId.of(theClass), ChatKind.SUBJECT, Role.STUDENT))
                : Stream.of(
                        chat(ChatId.of(theClass), ChatKind.CLASS, Role.STUDENT),
                        chat(ChatId.ofParents(theClass), ChatKind.CLASS_PARENTS, Role.PARENT));
        return accept(all.filter(one -> !state.chats().contains(one.chat())).toList());
    }

    private ChatCreated chat(ChatId chat, ChatKind kind, Role role) {
        return new ChatCreated(chat, kind, school, theClass, List.of(role, Role.TEACHER), at);
    }

    /** @param kind null where there is no such class */
    record State(@Nullable ClassKind kind, Set<ChatId> chats) {

        State and(ChatCreated one) {
            var all = new HashSet<>(chats);
            all.add(one.chat());
            return new State(kind, Set.copyOf(all));
        }
    }
}
