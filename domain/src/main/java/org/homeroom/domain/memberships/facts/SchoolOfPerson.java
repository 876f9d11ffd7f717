package org.homeroom.domain.memberships.facts;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;

/**
 * Whether somebody may decide for a school about one of its people. Source: specification §5.3.6.
 *
 * @param administrator whether who asks is an administrator of the school
 * @param member whether the person belongs to the school, as a member or an administrator
 */
public record SchoolOfPerson(boolean administrator, boolean member) {

    public static final SchoolOfPerson UNRELATED = new SchoolOfPerson(false, false);

    public static Model<SchoolOfPerson> of(AccountId person, SchoolId school, AccountId who) {
        return Model.startingWith(UNRELATED)
                .about(school, who)
                .on(AdministratorAppointed.class, (s, e) -> new SchoolOfPerson(true, s.member()))
                .on(AdministratorDismissed.class, (s, e) -> new SchoolOfPerson(false, s.member()))
                .about(school, person)
                .on(MembershipApproved.class, (s, e) -> new SchoolOfPerson(s.administrator(), true))
                .on(AdministratorAppointed.class, (s, e) -> new SchoolOfPerson(s.administrator(), true));
    }

    /** Whether who asks may decide about the person. */
    public boolean mayDecide() {
        return administrator && member;
    }
}
