package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;

/** The parents of a new pupil come to the chat of the class's parents. Source: P-05, P-06. */
public final class WhenPupilEnrolledThenSettleParentsChats implements Reaction<PupilEnrolled> {

    @Override
    public Class<PupilEnrolled> when() {
        return PupilEnrolled.class;
    }

    @Override
    public Command<?> then(PupilEnrolled event) {
        return new SettleParentsChats(event.pupil(), event.school(), null, event.at());
    }
}
