package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;

/** While nobody directs the school, who administers it decides for the chat of the teachers. Source: CHT-05. */
public final class WhenAdministratorAppointedThenSettleTeachersAdministrators
        implements Reaction<AdministratorAppointed> {

    @Override
    public Class<AdministratorAppointed> when() {
        return AdministratorAppointed.class;
    }

    @Override
    public Command<?> then(AdministratorAppointed event) {
        return new SettleTeachersAdministrators(event.school(), event.at());
    }
}
