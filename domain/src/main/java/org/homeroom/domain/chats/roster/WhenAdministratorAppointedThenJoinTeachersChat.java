package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;

/** Who administers the school comes to the chat of the teachers. Source: CHT-05. */
public final class WhenAdministratorAppointedThenJoinTeachersChat implements Reaction<AdministratorAppointed> {

    @Override
    public Class<AdministratorAppointed> when() {
        return AdministratorAppointed.class;
    }

    @Override
    public Command<?> then(AdministratorAppointed event) {
        return new JoinTeachersChat(event.account(), event.school(), event.at());
    }
}
