package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;

/** Who teaches a lesson belongs to the chat of its subject. Source: CHT-01. */
public final class WhenSubjectTeacherAssignedThenJoinClassChat implements Reaction<SubjectTeacherAssigned> {

    @Override
    public Class<SubjectTeacherAssigned> when() {
        return SubjectTeacherAssigned.class;
    }

    @Override
    public Command<?> then(SubjectTeacherAssigned event) {
        return new JoinClassChat(event.theClass(), event.school(), event.teacher(), false, event.at());
    }
}
