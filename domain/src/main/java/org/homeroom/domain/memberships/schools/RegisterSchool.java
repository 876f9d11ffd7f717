package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_ALREADY_REGISTERED;

import java.time.Instant;
import java.time.ZoneId;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * The platform's administrator takes in a school's application. It names the number of the first administrator, who
 * holds the office as soon as an adult registers with it. Source: MEM-01, G-01, G-02.
 */
public record RegisterSchool(
        SchoolId school, String name, ZoneId zone, PhoneHash contact, String order, AccountId by, Instant at)
        implements SchoolCommand<RegisterSchool.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false, Holder.NOBODY))
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> new State(true, s.exists(), s.contact()))
                .about(school)
                .on(SchoolRegistered.class, (s, e) -> new State(s.mayRegister(), true, s.contact()))
                .including(
                        Holder.of(contact),
                        State::contact,
                        (s, holder) -> new State(s.mayRegister(), s.exists(), holder));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.mayRegister()) return refuse(NOT_AUTHORISED);
        if (state.exists()) return refuse(SCHOOL_ALREADY_REGISTERED);
        var registered = new SchoolRegistered(school, name, zone, contact, order, at);
        var account = state.contact().openAdult();
        return account == null
                ? accept(registered)
                : accept(registered, new AdministratorAppointed(school, account, order, at));
    }

    record State(boolean mayRegister, boolean exists, Holder contact) {}
}
