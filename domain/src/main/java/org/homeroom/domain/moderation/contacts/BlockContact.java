package org.homeroom.domain.moderation.contacts;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.contacts.ContactRefusal.CONTACT_BLOCK_NOT_ALLOWED;
import static org.homeroom.domain.moderation.contacts.ContactRefusal.TOO_MANY_CONTACT_BLOCKS;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Acquaintance;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.BlockedId;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactBlocked;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactUnblocked;

/**
 * Somebody does not want to talk alone with somebody else any more, at any school. It bites at the next message and tells
 * nobody; whether the other one exists makes no difference. A pupil does not shut out an own teacher, nor an own guardian.
 * Source: §5.5, decision 0105.
 */
public record BlockContact(AccountId account, AccountId other, Instant at)
        implements ContactCommand<BlockContact.State> {

    /** More than anybody needs, and few enough to be read at every decision. */
    static final int MOST = 500;

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Set.of(), Set.of(), Map.of()))
                .about(account)
                .on(ContactBlocked.class, (s, e) -> s.blocked(e.blocked(), true))
                .on(ContactUnblocked.class, (s, e) -> s.blocked(e.blocked(), false))
                .on(MembershipApproved.class, (s, e) -> s.in(e.school()))
                .on(PupilEnrolled.class, (s, e) -> s.in(e.school()))
                .then(this::acquainted);
    }

    private Model<State> acquainted(State known) {
        var model = Model.startingWith(known);
        for (var school : known.schools())
            model = model.including(
                    Acquaintance.of(account, other, school),
                    s -> s.between().getOrDefault(school, Acquaintance.unread(account, other)),
                    (s, now) -> s.with(school, now));
        return model;
    }

    @Override
    public Outcome decide(State state) {
        if (account.equals(other)) return refuse(CONTACT_BLOCK_NOT_ALLOWED);
        if (state.between().values().stream().anyMatch(one -> one.answersFor(at)))
            return refuse(CONTACT_BLOCK_NOT_ALLOWED);
        if (state.blocked().contains(BlockedId.of(other))) return nothingToDo();
        if (state.blocked().size() >= MOST) return refuse(TOO_MANY_CONTACT_BLOCKS);
        return accept(new ContactBlocked(account, BlockedId.of(other), at));
    }

    /** @param schools in which the person has, or had, a place */
    record State(Set<BlockedId> blocked, Set<SchoolId> schools, Map<SchoolId, Acquaintance> between) {

        State blocked(BlockedId one, boolean now) {
            var all = new HashSet<>(blocked);
            if (now) all.add(one);
            else all.remove(one);
            return new State(Set.copyOf(all), schools, between);
        }

        State in(SchoolId school) {
            var all = new HashSet<>(schools);
            all.add(school);
            return new State(blocked, Set.copyOf(all), between);
        }

        State with(SchoolId school, Acquaintance now) {
            var all = new HashMap<>(between);
            all.put(school, now);
            return new State(blocked, schools, Map.copyOf(all));
        }
    }
}
