package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;

/** Who directs the school decides for the chat of the teachers. Source: P-08. */
public final class WhenOfficeAppointedThenSettleTeachersAdministrators implements Reaction<OfficeAppointed> {

    @Override
    public Class<OfficeAppointed> when() {
        return OfficeAppointed.class;
    }

    @Override
    public Command<?> then(OfficeAppointed event) {
        return new SettleTeachersAdministrators(event.school(), event.at());
    }
}
