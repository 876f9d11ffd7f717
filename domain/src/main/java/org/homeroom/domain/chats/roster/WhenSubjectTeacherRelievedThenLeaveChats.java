package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;

/** Who does not teach a lesson any more leaves its chat. Source: P-07. */
public final class WhenSubjectTeacherRelievedThenLeaveChats implements Reaction<SubjectTeacherRelieved> {

    @Override
    public Class<SubjectTeacherRelieved> when() {
        return SubjectTeacherRelieved.class;
    }

    @Override
    public Command<?> then(SubjectTeacherRelieved event) {
        return new LeaveChats(event.teacher(), event.school(), event.at());
    }
}
