package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Belonging;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.Person;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * It goes on record, chat by chat, that somebody has no place any more by the school's own facts: a pupil in the chats of
 * classes left, a teacher in those of classes that somebody else leads, a parent in those of classes in which no child is.
 * The right itself ended with the place in the school, before this. Source: P-07, P-09, P-14.
 */
public record LeaveChats(AccountId account, SchoolId school, Instant at)
        implements ChatRosterCommand<LeaveChats.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Person.NOBODY, ParticipationList.EMPTY, Map.of()))
                .including(
                        Person.withChildren(account, school),
                        State::person,
                        (s, now) -> new State(now, s.places(), s.chats()))
                .including(
                        ParticipationList.of(account, school),
                        State::places,
                        (s, now) -> new State(s.person(), now, s.chats()))
                .then(this::chats);
    }

    private Model<State> chats(State known) {
        var model = Model.startingWith(known);
        for (var chat : known.places().places().keySet()) {
            model = model.including(
                    ChatRecord.of(chat, school),
                    s -> s.chats().getOrDefault(chat, ChatRecord.NONE),
                    (s, now) -> s.with(chat, now));
        }
        return model;
    }

    @Override
    public Outcome decide(State state) {
        return accept(state.places().places().entrySet().stream()
                .filter(entry -> !Belonging.holds(
                        state.chats().getOrDefault(entry.getKey(), ChatRecord.NONE),
                        entry.getValue().role(),
                        state.person(),
                        at))
                .map(entry -> new ParticipantLeft(
                        entry.getKey(), account, school, entry.getValue().role(), at))
                .toList());
    }

    record State(Person person, ParticipationList places, Map<ChatId, ChatRecord> chats) {

        State with(ChatId chat, ChatRecord now) {
            var all = new HashMap<>(chats);
            all.put(chat, now);
            return new State(person, places, Map.copyOf(all));
        }
    }
}
