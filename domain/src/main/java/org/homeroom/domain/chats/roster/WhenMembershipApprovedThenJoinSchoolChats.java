package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;

/** A new member comes to the chats that are open to all. Source: S-28. */
public final class WhenMembershipApprovedThenJoinSchoolChats implements Reaction<MembershipApproved> {

    @Override
    public Class<MembershipApproved> when() {
        return MembershipApproved.class;
    }

    @Override
    public Command<?> then(MembershipApproved event) {
        return new JoinSchoolChats(event.account(), event.school(), event.role(), event.at());
    }
}
