package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;

/** Who directs the school comes to the chat of the teachers. Source: CHT-05. */
public final class WhenOfficeAppointedThenJoinTeachersChat implements Reaction<OfficeAppointed> {

    @Override
    public Class<OfficeAppointed> when() {
        return OfficeAppointed.class;
    }

    @Override
    public Command<?> then(OfficeAppointed event) {
        return new JoinTeachersChat(event.account(), event.school(), event.at());
    }
}
