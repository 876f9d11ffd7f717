package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.chats.facts.ChatEvent.ChatFrozen;
import org.homeroom.domain.chats.facts.ChatEvent.ChatUnfrozen;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.FreezeReason;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.chats.facts.Supervision;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A chat with pupils is frozen when the last of the staff goes, or when the first of them comes after that; it thaws once
 * somebody of the staff is there again, or no pupil is. It holds for every chat, however old. A class that nobody has led
 * yet is none of those. Source: H2, P-10, F-01 to
 * F-03, S-25.
 *
 * @param role as what somebody has come or gone
 * @param came whether the person has come
 */
public record ReviewSupervision(ChatId chat, SchoolId school, Role role, boolean came, Instant at)
        implements ChatRosterCommand<Supervision> {

    @Override
    public Model<Supervision> model() {
        return Supervision.of(chat, school)
                .then(known -> matters(known.chat()) ? known.list(chat, school) : Model.startingWith(known));
    }

    /** The list of the chat is long: it is read only where it can change the answer. */
    private boolean matters(ChatRecord record) {
        if (!record.exists() || !record.kind().supervised()) return false;
        var staff = role == Role.TEACHER || role == Role.STAFF;
        if (record.frozen() != null) return staff == came;
        return staff ? !came : came && role == Role.STUDENT && !openToAll(record);
    }

    /** There the staff comes by itself with everybody else, and its list is the longest of all. */
    private static boolean openToAll(ChatRecord record) {
        return record.created() != null && record.created().roster() == RosterMode.ALL_MEMBERS;
    }

    @Override
    public Outcome decide(Supervision supervision) {
        if (!matters(supervision.chat())) return nothingToDo();
        var lacking = supervision.lacking(at);
        if (lacking == (supervision.chat().frozen() != null)) return nothingToDo();
        return accept(
                lacking
                        ? new ChatFrozen(chat, school, FreezeReason.NO_SUPERVISOR, at)
                        : new ChatUnfrozen(chat, school, at));
    }
}
