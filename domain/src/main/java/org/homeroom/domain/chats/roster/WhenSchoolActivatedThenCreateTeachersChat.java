package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;

/** A school in use has a chat of its teachers. Source: CHT-04. */
public final class WhenSchoolActivatedThenCreateTeachersChat implements Reaction<SchoolActivated> {

    @Override
    public Class<SchoolActivated> when() {
        return SchoolActivated.class;
    }

    @Override
    public Command<?> then(SchoolActivated event) {
        return new CreateTeachersChat(event.school(), event.at());
    }
}
