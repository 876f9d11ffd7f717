package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;

/** Who administers the school no more leaves the chats that went with it. Source: P-08. */
public final class WhenAdministratorDismissedThenLeaveChats implements Reaction<AdministratorDismissed> {

    @Override
    public Class<AdministratorDismissed> when() {
        return AdministratorDismissed.class;
    }

    @Override
    public Command<?> then(AdministratorDismissed event) {
        return new LeaveChats(event.account(), event.school(), event.at());
    }
}
