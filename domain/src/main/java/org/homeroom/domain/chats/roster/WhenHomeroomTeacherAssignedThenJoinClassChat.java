package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;

/** The homeroom teacher belongs to the chat of the class. Source: P-09. */
public final class WhenHomeroomTeacherAssignedThenJoinClassChat implements Reaction<HomeroomTeacherAssigned> {

    @Override
    public Class<HomeroomTeacherAssigned> when() {
        return HomeroomTeacherAssigned.class;
    }

    @Override
    public Command<?> then(HomeroomTeacherAssigned event) {
        return new JoinClassChat(event.theClass(), event.school(), event.teacher(), false, event.at());
    }
}
