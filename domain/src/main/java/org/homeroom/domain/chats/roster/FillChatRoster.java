package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatOpenedToAll;
import org.homeroom.domain.chats.facts.ChatEvent.ChatRosterFilled;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Those who are members already when a chat is opened to all come to it, some at a time, until nobody is missing; pupils
 * who may not take part yet are kept on the list. Source: CHT-02, S-28.
 */
public record FillChatRoster(ChatId chat, SchoolId school, Instant at)
        implements ChatRosterCommand<FillChatRoster.State> {

    /** So many at a time: what one decision reads of pupils stays small. */
    static final int STEP = 100;

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(List.of(), Map.of(), Map.of(), Map.of()))
                .about(chat, school)
                .on(ChatOpenedToAll.class, (s, e) -> s.open(e.roles()))
                .on(ParticipantAdmitted.class, (s, e) -> s.there(e.account()))
                .on(AdmissionDeferred.class, (s, e) -> s.there(e.account()))
                .about(school)
                .on(MembershipApproved.class, State::and)
                .on(MembershipEnded.class, (s, e) -> s.without(e.membership()))
                .then(this::newcomers);
    }

    private Model<State> newcomers(State known) {
        var model = Model.startingWith(known);
        for (var one : known.missing().keySet().stream().limit(STEP).toList()) {
            model = model.including(
                    Participation.of(one, chat, school),
                    s -> s.looked().getOrDefault(one, Participation.none()),
                    (s, now) -> s.looked(one, now));
        }
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var missing = state.missing();
        if (missing.isEmpty()) return nothingToDo();
        var events = new ArrayList<ChatEvent>();
        state.looked().forEach((who, now) -> {
            var role = missing.get(who);
            if (role != null && now.role() == null)
                Admission.of(now, who, role, at).ifPresent(events::add);
        });
        if (events.isEmpty()) return nothingToDo();
        events.add(new ChatRosterFilled(chat, school, missing.size() - events.size(), at));
        return accept(events);
    }

    /**
     * @param roles who belongs to it
     * @param members of the school, in the order in which they came
     * @param there who is on the list, or was
     * @param looked what is known of those whose turn it is
     */
    record State(
            List<Role> roles,
            Map<MembershipId, MembershipApproved> members,
            Map<AccountId, Boolean> there,
            Map<AccountId, Participation> looked) {

        State open(List<Role> to) {
            return new State(to, members, there, looked);
        }

        State there(AccountId one) {
            var all = new HashMap<>(there);
            all.put(one, true);
            return new State(roles, members, all, looked);
        }

        State and(MembershipApproved one) {
            var all = new LinkedHashMap<>(members);
            all.put(one.membership(), one);
            return new State(roles, all, there, looked);
        }

        State without(MembershipId one) {
            var fewer = new LinkedHashMap<>(members);
            fewer.remove(one);
            return new State(roles, fewer, there, looked);
        }

        State looked(AccountId one, Participation now) {
            var all = new LinkedHashMap<>(looked);
            all.put(one, now);
            return new State(roles, members, there, all);
        }

        Map<AccountId, Role> missing() {
            var all = new LinkedHashMap<AccountId, Role>();
            members.values().stream()
                    .filter(one -> roles.contains(one.role()) && !there.containsKey(one.account()))
                    .forEach(one -> all.putIfAbsent(one.account(), one.role()));
            return all;
        }
    }
}
