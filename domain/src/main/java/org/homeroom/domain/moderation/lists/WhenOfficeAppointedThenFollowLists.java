package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;

/** Whoever comes to a school comes under the lists that it follows. Source: F-19. */
public final class WhenOfficeAppointedThenFollowLists implements Reaction<OfficeAppointed> {

    @Override
    public Class<OfficeAppointed> when() {
        return OfficeAppointed.class;
    }

    @Override
    public Command<?> then(OfficeAppointed event) {
        return new FollowLists(event.account(), event.school(), event.at());
    }
}
