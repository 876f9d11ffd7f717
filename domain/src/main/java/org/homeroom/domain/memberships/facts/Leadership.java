package org.homeroom.domain.memberships.facts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;

/**
 * Who leads one school at this instant, and whether it is in use. It reads everybody's appointments, so two of them who
 * leave at once meet. Source: MEM-04, MEM-17, M2.
 */
public record Leadership(
        boolean registered,
        boolean active,
        Set<AccountId> administrators,
        Set<AccountId> directors,
        Set<AccountId> deputies) {

    public static final Leadership NOBODY = new Leadership(false, false, Set.of(), Set.of(), Set.of());

    public static Model<Leadership> of(SchoolId school) {
        return Model.startingWith(NOBODY)
                .about(school)
                .on(
                        SchoolRegistered.class,
                        (s, e) -> new Leadership(true, s.active, s.administrators, s.directors, s.deputies))
                .on(
                        SchoolActivated.class,
                        (s, e) -> new Leadership(s.registered, true, s.administrators, s.directors, s.deputies))
                .on(AdministratorAppointed.class, (s, e) -> s.administeredBy(with(s.administrators, e.account())))
                .on(AdministratorDismissed.class, (s, e) -> s.administeredBy(without(s.administrators, e.account())))
                .on(OfficeAppointed.class, (s, e) -> s.now(e.office(), with(s.in(e.office()), e.account())))
                .on(OfficeEnded.class, (s, e) -> s.now(e.office(), without(s.in(e.office()), e.account())));
    }

    /** Who holds this office. */
    public Set<AccountId> in(Office office) {
        return office == Office.DIRECTOR ? directors : deputies;
    }

    /** Why this person cannot cease to administer the school, if so. */
    public Optional<Refusal> keeps(AccountId account) {
        return active && administrators.equals(Set.of(account))
                ? Optional.of(SchoolRefusal.LAST_ADMINISTRATOR)
                : Optional.empty();
    }

    private Leadership administeredBy(Set<AccountId> those) {
        return new Leadership(registered, active, those, directors, deputies);
    }

    private Leadership now(Office office, Set<AccountId> those) {
        return office == Office.DIRECTOR
                ? new Leadership(registered, active, administrators, those, deputies)
                : new Leadership(registered, active, administrators, directors, those);
    }

    private static Set<AccountId> with(Set<AccountId> set, AccountId one) {
        var more = new HashSet<>(set);
        more.add(one);
        return Set.copyOf(more);
    }

    private static Set<AccountId> without(Set<AccountId> set, AccountId one) {
        var fewer = new HashSet<>(set);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }
}
