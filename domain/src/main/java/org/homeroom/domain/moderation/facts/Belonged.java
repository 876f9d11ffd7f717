package org.homeroom.domain.moderation.facts;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Whether somebody is, or ever was, one of a school's people: what they have written there stays its concern. */
public record Belonged(boolean ever) {

    public static final Belonged NEVER = new Belonged(false);

    public static Model<Belonged> of(AccountId account, SchoolId school) {
        return Model.startingWith(NEVER)
                .about(account, school)
                .on(MembershipApproved.class, (s, e) -> new Belonged(true))
                .on(PupilEnrolled.class, (s, e) -> new Belonged(true))
                .on(AdministratorAppointed.class, (s, e) -> new Belonged(true))
                .on(OfficeAppointed.class, (s, e) -> new Belonged(true))
                .on(GuestAdmitted.class, (s, e) -> new Belonged(true));
    }
}
