package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.Set;
import org.homeroom.domain.chats.facts.ChatEvent.ChatFrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ChatUnfrozen;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.FreezeReason;
import org.homeroom.domain.chats.facts.Supervision;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A chat with pupils is frozen when the last of the staff goes, and thaws once somebody of them is there again, or no pupil
 * is. It holds for every chat, however old. A class that nobody has led yet is none of those. Source: H2, P-10, F-01 to
 * F-03, S-25.
 *
 * @param role as what somebody has come or gone
 * @param came whether the person has come
 */
public record ReviewSupervision(ChatId chat, SchoolId school, Role role, boolean came, Instant at)
        implements ChatRosterCommand<ReviewSupervision.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(ChatRecord.NONE, null))
                .including(ChatRecord.of(chat, school), State::chat, (s, now) -> new State(now, s.list()))
                .then(this::list);
    }

    /** The list of the chat is long: it is read only where it can change the answer. */
    private Model<State> list(State known) {
        var model = Model.startingWith(known);
        return matters(known.chat())
                ? model.including(
                        Supervision.of(chat, school),
                        s -> s.list() == null ? Supervision.NONE : s.list(),
                        (s, now) -> new State(s.chat(), now))
                : model;
    }

    private boolean matters(ChatRecord record) {
        if (!record.exists() || !record.kind().supervised()) return false;
        var staff = role == Role.TEACHER || role == Role.STAFF;
        return record.frozen() == null ? staff && !came : staff == came;
    }

    @Override
    public Outcome decide(State state) {
        if (state.list() == null) return nothingToDo();
        var lacking = state.list().lacking(Set.of(), at);
        if (lacking == (state.chat().frozen() != null)) return nothingToDo();
        return accept(
                lacking
                        ? new ChatFrozen(chat, school, FreezeReason.NO_SUPERVISOR, at)
                        : new ChatUnfrozen(chat, school, at));
    }

    /** @param list null where it does not matter */
    record State(ChatRecord chat, @Nullable Supervision list) {}
}
