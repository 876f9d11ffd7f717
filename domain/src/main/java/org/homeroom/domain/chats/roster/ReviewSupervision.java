package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.Set;
import org.homeroom.domain.chats.facts.ChatEvent.ChatFrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ChatUnfrozen;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.FreezeReason;
import org.homeroom.domain.chats.facts.Supervision;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A chat with pupils in which nobody of the staff is left is frozen, and thaws once somebody is there again. It holds for
 * every chat, however old. Source: H2, P-10, F-01 to F-03, S-25.
 *
 * @param newcomer as what somebody has come; null when somebody has gone
 */
public record ReviewSupervision(
        ChatId chat, SchoolId school, @Nullable Role newcomer, Instant at)
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
        if (newcomer == null) return true;
        return switch (newcomer) {
            case TEACHER, STAFF -> record.frozen() != null;
            case STUDENT ->
                record.frozen() == null && (record.kind() == ChatKind.CLASS || record.kind() == ChatKind.SUBJECT);
            case PARENT -> false;
        };
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
