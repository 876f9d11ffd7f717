package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminRevoked;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * The director and the deputies decide for the chat of the teachers; while the school has none, its administrators do, so
 * that somebody always does. Source: CHT-05, P-08, S-21.
 */
public record SettleTeachersAdministrators(SchoolId school, Instant at)
        implements ChatRosterCommand<SettleTeachersAdministrators.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Set.of(), Set.of(), Set.of()))
                .about(school)
                .on(OfficeAppointed.class, (s, e) -> s.inOffice(with(s.directing(), e.account())))
                .on(OfficeEnded.class, (s, e) -> s.inOffice(without(s.directing(), e.account())))
                .on(AdministratorAppointed.class, (s, e) -> s.administering(with(s.administering(), e.account())))
                .on(AdministratorDismissed.class, (s, e) -> s.administering(without(s.administering(), e.account())))
                .about(ChatId.ofTeachers(school), school)
                .on(ChatAdminGranted.class, (s, e) -> s.granted(with(s.granted(), e.account())))
                .on(ChatAdminRevoked.class, (s, e) -> s.granted(without(s.granted(), e.account())));
    }

    @Override
    public Outcome decide(State state) {
        var chat = ChatId.ofTeachers(school);
        var wanted = state.directing().isEmpty() ? state.administering() : state.directing();
        var events = new ArrayList<ChatEvent>();
        wanted.stream()
                .filter(one -> !state.granted().contains(one))
                .forEach(one -> events.add(new ChatAdminGranted(chat, one, school, at)));
        state.granted().stream()
                .filter(one -> !wanted.contains(one))
                .forEach(one -> events.add(new ChatAdminRevoked(chat, one, school, at)));
        return accept(events);
    }

    private static Set<AccountId> with(Set<AccountId> some, AccountId one) {
        var all = new LinkedHashSet<>(some);
        all.add(one);
        return all;
    }

    private static Set<AccountId> without(Set<AccountId> some, AccountId one) {
        var fewer = new LinkedHashSet<>(some);
        fewer.remove(one);
        return fewer;
    }

    record State(Set<AccountId> directing, Set<AccountId> administering, Set<AccountId> granted) {

        State inOffice(Set<AccountId> now) {
            return new State(now, administering, granted);
        }

        State administering(Set<AccountId> now) {
            return new State(directing, now, granted);
        }

        State granted(Set<AccountId> now) {
            return new State(directing, administering, now);
        }
    }
}
