package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatOpenedToAll;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A new member of a school comes to every chat that is open to all in that role. Source: CHT-02, P-05, S-28. */
public record JoinSchoolChats(AccountId account, SchoolId school, Role role, Instant at)
        implements ChatRosterCommand<JoinSchoolChats.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Map.of()))
                .about(school)
                .on(
                        ChatOpenedToAll.class,
                        (s, e) -> e.roles().contains(role) ? s.with(e.chat(), Participation.none()) : s)
                .then(this::places);
    }

    private Model<State> places(State known) {
        var model = Model.startingWith(known);
        for (var chat : known.chats().keySet()) {
            model = model.including(
                    Participation.of(account, chat, school),
                    s -> s.chats().getOrDefault(chat, Participation.none()),
                    (s, now) -> s.with(chat, now));
        }
        return model;
    }

    @Override
    public Outcome decide(State state) {
        return accept(state.chats().entrySet().stream()
                .filter(chat -> chat.getValue().role() == null)
                .flatMap(chat -> Admission.of(chat.getValue(), account, role, at).stream())
                .toList());
    }

    record State(Map<ChatId, Participation> chats) {

        State with(ChatId chat, Participation now) {
            var all = new LinkedHashMap<>(chats);
            all.put(chat, now);
            return new State(all);
        }
    }
}
