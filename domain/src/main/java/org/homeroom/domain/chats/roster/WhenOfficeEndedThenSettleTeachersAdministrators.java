package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;

/** Who directs the school no more does not decide for the chat of the teachers. Source: P-08. */
public final class WhenOfficeEndedThenSettleTeachersAdministrators implements Reaction<OfficeEnded> {

    @Override
    public Class<OfficeEnded> when() {
        return OfficeEnded.class;
    }

    @Override
    public Command<?> then(OfficeEnded event) {
        return new SettleTeachersAdministrators(event.school(), event.at());
    }
}
