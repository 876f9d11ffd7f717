package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;

/** Whoever leaves the school leaves its chats. Source: P-07. */
public final class WhenMembershipEndedThenLeaveClassChats implements Reaction<MembershipEnded> {

    @Override
    public Class<MembershipEnded> when() {
        return MembershipEnded.class;
    }

    @Override
    public Command<?> then(MembershipEnded event) {
        return new LeaveClassChats(event.account(), event.school(), null, event.at());
    }
}
