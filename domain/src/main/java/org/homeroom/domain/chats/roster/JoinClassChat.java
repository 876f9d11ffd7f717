package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a class by the school's lists takes the place in its chats: pupils and the homeroom teacher in that of the
 * class, the homeroom teacher in that of the parents too, and who teaches a lesson in that of its subject. A pupil who may
 * not take part yet is kept on the list; nobody else gets in, whatever link they hold. Source: CHT-01, CHT-03, CHT-06,
 * CON-09, MEM-07, P-05, P-09.
 *
 * @param asked whether the person asks for it; where the school's lists have changed, nobody has to be told no
 */
public record JoinClassChat(ClassId theClass, SchoolId school, AccountId account, boolean asked, Instant at)
        implements ChatRosterCommand<JoinClassChat.State> {

    /** Because the person asks for it. */
    public JoinClassChat(ClassId theClass, SchoolId school, AccountId account, Instant at) {
        this(theClass, school, account, true, at);
    }

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), Participation.none()))
                .including(
                        Participation.of(account, ChatId.of(theClass), school),
                        State::own,
                        (s, now) -> new State(now, s.parents()))
                .including(
                        Participation.of(account, ChatId.ofParents(theClass), school),
                        State::parents,
                        (s, now) -> new State(s.own(), now));
    }

    @Override
    public Outcome decide(State state) {
        var holding = state.own().person().holding();
        var place = placeIn(holding, state.own().chat());
        if (place == null) return asked ? refuse(OUTSIDER_REJECTED) : nothingToDo();
        return accept(Stream.concat(
                        Admission.of(state.own(), account, place, at).stream(),
                        holding.leads().contains(theClass) ? intoParents(state).stream() : Stream.of())
                .toList());
    }

    private Optional<ChatEvent> intoParents(State state) {
        return Admission.of(state.parents(), account, Role.TEACHER, at);
    }

    private @Nullable Role placeIn(Holding holding, ChatRecord chat) {
        if (holding.attends().contains(theClass)) return Role.STUDENT;
        if (holding.leads().contains(theClass)) return Role.TEACHER;
        var lesson = chat.exists() && chat.kind() == ChatKind.SUBJECT;
        return lesson && holding.teaches().contains(theClass) ? Role.TEACHER : null;
    }

    /**
     * @param own in the chat of the class itself
     * @param parents in that of its parents
     */
    record State(Participation own, Participation parents) {}
}
