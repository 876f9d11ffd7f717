package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;

/** A pupil who is no more in a class leaves its chats. Source: P-07. */
public final class WhenPupilRemovedFromClassThenLeaveChats implements Reaction<PupilRemovedFromClass> {

    @Override
    public Class<PupilRemovedFromClass> when() {
        return PupilRemovedFromClass.class;
    }

    @Override
    public Command<?> then(PupilRemovedFromClass event) {
        return new LeaveChats(event.pupil(), event.school(), event.at());
    }
}
