package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;

/** Whoever comes to a school comes under the lists that it follows. Source: F-19. */
public final class WhenAdministratorAppointedThenFollowLists implements Reaction<AdministratorAppointed> {

    @Override
    public Class<AdministratorAppointed> when() {
        return AdministratorAppointed.class;
    }

    @Override
    public Command<?> then(AdministratorAppointed event) {
        return new FollowLists(event.account(), event.school(), event.at());
    }
}
