package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;

/** Whoever does not lead the class any more leaves its chat, after whoever does has come. Source: P-09. */
public final class WhenHomeroomTeacherRelievedThenLeaveClassChats implements Reaction<HomeroomTeacherRelieved> {

    @Override
    public Class<HomeroomTeacherRelieved> when() {
        return HomeroomTeacherRelieved.class;
    }

    @Override
    public Command<?> then(HomeroomTeacherRelieved event) {
        return new LeaveClassChats(event.teacher(), event.school(), event.theClass(), event.at());
    }
}
