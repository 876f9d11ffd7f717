package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;

/** Whoever leaves a class leaves its chat. Source: P-07. */
public final class WhenPupilRemovedFromClassThenLeaveClassChats implements Reaction<PupilRemovedFromClass> {

    @Override
    public Class<PupilRemovedFromClass> when() {
        return PupilRemovedFromClass.class;
    }

    @Override
    public Command<?> then(PupilRemovedFromClass event) {
        return new LeaveClassChats(event.pupil(), event.school(), event.theClass(), event.at());
    }
}
