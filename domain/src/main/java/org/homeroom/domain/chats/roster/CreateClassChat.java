package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A home class gets its chat: one, whose id follows from the class. Source: CHT-03. */
public record CreateClassChat(ClassId theClass, SchoolId school, Instant at)
        implements ChatRosterCommand<CreateClassChat.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false))
                .about(theClass, school)
                .on(ClassCreated.class, (s, e) -> new State(e.kind() == ClassKind.HOMEROOM, s.exists()))
                .about(ChatId.of(theClass))
                .on(ChatCreated.class, (s, e) -> new State(s.homeClass(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.homeClass() || state.exists()) return nothingToDo();
        return accept(new ChatCreated(
                ChatId.of(theClass), ChatKind.CLASS, school, theClass, List.of(Role.STUDENT, Role.TEACHER), at));
    }

    record State(boolean homeClass, boolean exists) {}
}
