package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;

/** A new teacher comes to the chat of the teachers. Source: CHT-04. */
public final class WhenMembershipApprovedThenJoinTeachersChat implements Reaction<MembershipApproved> {

    @Override
    public Class<MembershipApproved> when() {
        return MembershipApproved.class;
    }

    @Override
    public Command<?> then(MembershipApproved event) {
        return new JoinTeachersChat(event.account(), event.school(), event.at());
    }
}
