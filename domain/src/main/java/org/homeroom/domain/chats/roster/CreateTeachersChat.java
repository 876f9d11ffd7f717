package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A school gets the chat of its teachers: one, whose id follows from the school. Source: CHT-04. */
public record CreateTeachersChat(SchoolId school, Instant at) implements ChatRosterCommand<Boolean> {

    @Override
    public Model<Boolean> model() {
        return Model.startingWith(false).about(ChatId.ofTeachers(school)).on(ChatCreated.class, (s, e) -> true);
    }

    @Override
    public Outcome decide(Boolean exists) {
        if (exists) return nothingToDo();
        return accept(new ChatCreated(
                ChatId.ofTeachers(school),
                ChatKind.TEACHERS,
                school,
                null,
                null,
                null,
                List.of(),
                RosterMode.DERIVED,
                List.of(Role.TEACHER, Role.STAFF),
                null,
                null,
                at));
    }
}
