package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;

/** Somebody decides for the chat of the teachers from the first day. Source: CHT-05. */
public final class WhenSchoolActivatedThenSettleTeachersAdministrators implements Reaction<SchoolActivated> {

    @Override
    public Class<SchoolActivated> when() {
        return SchoolActivated.class;
    }

    @Override
    public Command<?> then(SchoolActivated event) {
        return new SettleTeachersAdministrators(event.school(), event.at());
    }
}
