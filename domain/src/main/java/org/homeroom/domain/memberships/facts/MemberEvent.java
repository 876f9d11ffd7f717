package org.homeroom.domain.memberships.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;

/** What happens to the members of a school after they were approved. */
public sealed interface MemberEvent extends Event {

    /** @param role the one it was approved in, which never changes */
    record MembershipEnded(
            MembershipId membership, AccountId account, SchoolId school, Role role, MembershipEnd how, Instant at)
            implements MemberEvent {}

    /** The school confirms that the person works there, which is what the badge rests on. */
    record StaffRoleConfirmed(MembershipId membership, AccountId account, SchoolId school, Instant at)
            implements MemberEvent {}

    record StaffRoleRevoked(MembershipId membership, AccountId account, SchoolId school, Instant at)
            implements MemberEvent {}

    record PupilRemovedFromClass(AccountId pupil, ClassId theClass, SchoolId school, Instant at)
            implements MemberEvent {}
}
