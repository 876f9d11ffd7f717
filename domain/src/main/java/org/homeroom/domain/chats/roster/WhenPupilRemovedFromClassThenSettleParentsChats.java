package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;

/** The parents of a pupil who is no more in a class leave the chat of its parents. Source: P-14. */
public final class WhenPupilRemovedFromClassThenSettleParentsChats implements Reaction<PupilRemovedFromClass> {

    @Override
    public Class<PupilRemovedFromClass> when() {
        return PupilRemovedFromClass.class;
    }

    @Override
    public Command<?> then(PupilRemovedFromClass event) {
        return new SettleParentsChats(event.pupil(), event.school(), event.theClass(), event.at());
    }
}
