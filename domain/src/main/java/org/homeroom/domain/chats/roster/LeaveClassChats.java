package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.roster.ParticipationList.Place;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * It goes on record, chat by chat, that somebody has no place any more: a pupil in the chats of classes left, a teacher in
 * those of classes that somebody else leads. The right itself ended with the place in the school, before this. Source:
 * P-07, P-09.
 *
 * @param theClass the only one whose chat is looked at; null for all
 */
public record LeaveClassChats(
        AccountId account, SchoolId school, @Nullable ClassId theClass, Instant at)
        implements ChatRosterCommand<LeaveClassChats.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, ParticipationList.EMPTY, Set.of()))
                .including(
                        Holding.of(account, school),
                        State::holding,
                        (s, now) -> new State(now, s.chats(), s.archived()))
                .including(
                        ParticipationList.of(account, school),
                        State::chats,
                        (s, now) -> new State(s.holding(), now, s.archived()))
                .about(school)
                .on(ClassArchived.class, (s, e) -> s.archived(e.theClass(), true))
                .on(ClassRestored.class, (s, e) -> s.archived(e.theClass(), false));
    }

    @Override
    public Outcome decide(State state) {
        return accept(state.chats().places().entrySet().stream()
                .filter(entry -> theClass == null || entry.getKey().asClass().equals(theClass))
                .filter(entry -> !state.keeps(entry))
                .map(entry -> new ParticipantLeft(
                        entry.getKey(), account, school, entry.getValue().role(), at))
                .toList());
    }

    /** @param archived classes that are history: whoever was there last may go on reading, as a member of the school */
    record State(Holding holding, ParticipationList chats, Set<ClassId> archived) {

        State archived(ClassId theClass, boolean history) {
            var all = new HashSet<>(archived);
            if (history) all.add(theClass);
            else all.remove(theClass);
            return new State(holding, chats, Set.copyOf(all));
        }

        boolean keeps(Map.Entry<ChatId, Place> entry) {
            var role = entry.getValue().role();
            var theClass = entry.getKey().asClass();
            return places(role).contains(theClass) || (archived.contains(theClass) && holding.holds(role));
        }

        private Set<ClassId> places(Role role) {
            return role == Role.STUDENT ? holding.attends() : holding.leads();
        }
    }
}
