package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;

/** Who does not lead a class any more leaves its chats. Source: P-09. */
public final class WhenHomeroomTeacherRelievedThenLeaveChats implements Reaction<HomeroomTeacherRelieved> {

    @Override
    public Class<HomeroomTeacherRelieved> when() {
        return HomeroomTeacherRelieved.class;
    }

    @Override
    public Command<?> then(HomeroomTeacherRelieved event) {
        return new LeaveChats(event.teacher(), event.school(), event.at());
    }
}
