package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityLeft;

/** Who leaves a community leaves its chats. Source: P-07. */
public final class WhenCommunityLeftThenLeaveChats implements Reaction<CommunityLeft> {

    @Override
    public Class<CommunityLeft> when() {
        return CommunityLeft.class;
    }

    @Override
    public Command<?> then(CommunityLeft event) {
        return new LeaveChats(event.account(), event.school(), event.at());
    }
}
