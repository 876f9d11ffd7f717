package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * An adult who has the number that a school's application names becomes its administrator; for every other account nothing
 * happens. A number that goes from hand to hand makes one administrator: the first adult who has it. Source: G-01.
 */
public record AppointNamedAdministrator(AccountId account, ContactHash contact, Instant at)
        implements SchoolCommand<AppointNamedAdministrator.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false, List.of(), List.of()))
                .about(contact)
                .on(SchoolRegistered.class, (s, e) -> s.taken() ? s : s.naming(with(s.naming(), e)))
                .on(AccountRegistered.class, (s, e) -> had(s, e.account(), e.kind()))
                .on(ContactRebound.class, (s, e) -> had(s, e.account(), e.kind()))
                .on(ContactReleased.class, (s, e) -> new State(s.adult(), false, s.naming(), s.held()))
                .about(account)
                .on(AccountRegistered.class, (s, e) -> s.ofKind(e.kind()))
                .on(AdministratorAppointed.class, (s, e) -> s.holding(with(s.held(), e.school())));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.adult()) return nothingToDo();
        return accept(state.naming().stream()
                .filter(school -> !state.held().contains(school.school()))
                .map(school -> new AdministratorAppointed(school.school(), account, school.order(), at))
                .toList());
    }

    /** The seat is taken by the first adult who has the number: whoever gets the number after that has no claim. */
    private State had(State state, AccountId holder, AccountKind kind) {
        if (kind != AccountKind.ADULT || holder.equals(account)) return state;
        return new State(state.adult(), true, List.of(), state.held());
    }

    private static <T> List<T> with(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    /** @param taken whether another adult has the number */
    record State(boolean adult, boolean taken, List<SchoolRegistered> naming, List<SchoolId> held) {

        State naming(List<SchoolRegistered> now) {
            return new State(adult, taken, now, held);
        }

        State ofKind(AccountKind kind) {
            return new State(kind == AccountKind.ADULT, taken, naming, held);
        }

        State holding(List<SchoolId> now) {
            return new State(adult, taken, naming, now);
        }
    }
}
