package org.homeroom.domain.memberships.members;

import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Who administers a school, and whether it is in use, so that it cannot be without. Source: MEM-04, M2. */
record Administrators(boolean needed, Set<AccountId> inOffice) {

    static final Administrators NONE = new Administrators(false, Set.of());

    static Model<Administrators> of(SchoolId school) {
        return Model.startingWith(NONE)
                .about(school)
                .on(SchoolActivated.class, (s, e) -> new Administrators(true, s.inOffice()))
                .on(AdministratorAppointed.class, (s, e) -> s.with(e.account(), true))
                .on(AdministratorDismissed.class, (s, e) -> s.with(e.account(), false));
    }

    /** Whether the school would be without one if this person went. */
    boolean endWith(AccountId account) {
        return needed && inOffice.equals(Set.of(account));
    }

    private Administrators with(AccountId account, boolean there) {
        var all = new HashSet<>(inOffice);
        if (there) all.add(account);
        else all.remove(account);
        return new Administrators(needed, Set.copyOf(all));
    }
}
