package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;

/** Whoever comes to a school comes under the lists that it follows. Source: F-19. */
public final class WhenGuestAdmittedThenFollowLists implements Reaction<GuestAdmitted> {

    @Override
    public Class<GuestAdmitted> when() {
        return GuestAdmitted.class;
    }

    @Override
    public Command<?> then(GuestAdmitted event) {
        return new FollowLists(event.account(), event.school(), event.at());
    }
}
