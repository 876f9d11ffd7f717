package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;

/** Who directs the school no more leaves the chats that went with it. Source: P-08. */
public final class WhenOfficeEndedThenLeaveChats implements Reaction<OfficeEnded> {

    @Override
    public Class<OfficeEnded> when() {
        return OfficeEnded.class;
    }

    @Override
    public Command<?> then(OfficeEnded event) {
        return new LeaveChats(event.account(), event.school(), event.at());
    }
}
