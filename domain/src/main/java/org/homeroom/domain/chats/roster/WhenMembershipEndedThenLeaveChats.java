package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;

/** Whoever has left the school, or lost a role there, leaves the chats that went with it. Source: P-07. */
public final class WhenMembershipEndedThenLeaveChats implements Reaction<MembershipEnded> {

    @Override
    public Class<MembershipEnded> when() {
        return MembershipEnded.class;
    }

    @Override
    public Command<?> then(MembershipEnded event) {
        return new LeaveChats(event.account(), event.school(), event.at());
    }
}
