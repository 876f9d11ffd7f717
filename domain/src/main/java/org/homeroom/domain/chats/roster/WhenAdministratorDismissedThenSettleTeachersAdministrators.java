package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;

/** While nobody directs the school, who administers it decides for the chat of the teachers. Source: CHT-05. */
public final class WhenAdministratorDismissedThenSettleTeachersAdministrators
        implements Reaction<AdministratorDismissed> {

    @Override
    public Class<AdministratorDismissed> when() {
        return AdministratorDismissed.class;
    }

    @Override
    public Command<?> then(AdministratorDismissed event) {
        return new SettleTeachersAdministrators(event.school(), event.at());
    }
}
