package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;

/** Whoever comes to a school comes under the lists that it follows. Source: F-19. */
public final class WhenMembershipApprovedThenFollowLists implements Reaction<MembershipApproved> {

    @Override
    public Class<MembershipApproved> when() {
        return MembershipApproved.class;
    }

    @Override
    public Command<?> then(MembershipApproved event) {
        return new FollowLists(event.account(), event.school(), event.at());
    }
}
