package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
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
 * happens. Source: G-01.
 */
public record AppointNamedAdministrator(AccountId account, ContactHash contact, Instant at)
        implements SchoolCommand<AppointNamedAdministrator.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, List.of(), List.of()))
                .about(contact)
                .on(SchoolRegistered.class, (s, e) -> new State(s.adult(), with(s.naming(), e), s.held()))
                .about(account)
                .on(AccountRegistered.class, (s, e) -> new State(e.kind() == AccountKind.ADULT, s.naming(), s.held()))
                .on(
                        AdministratorAppointed.class,
                        (s, e) -> new State(s.adult(), s.naming(), with(s.held(), e.school())));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.adult()) return nothingToDo();
        return accept(state.naming().stream()
                .filter(school -> !state.held().contains(school.school()))
                .map(school -> new AdministratorAppointed(school.school(), account, school.order(), at))
                .toList());
    }

    private static <T> List<T> with(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    record State(boolean adult, List<SchoolRegistered> naming, List<SchoolId> held) {}
}
