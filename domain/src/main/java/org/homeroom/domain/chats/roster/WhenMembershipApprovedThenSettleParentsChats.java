package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;

/** A new parent comes to the chat of parents. Source: P-06. */
public final class WhenMembershipApprovedThenSettleParentsChats implements Reaction<MembershipApproved> {

    @Override
    public Class<MembershipApproved> when() {
        return MembershipApproved.class;
    }

    @Override
    public Command<?> then(MembershipApproved event) {
        return new SettleParentsChats(event.account(), event.school(), null, event.at());
    }
}
