package org.homeroom.domain.chats.roster;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;

/** A pupil belongs to the chat of the own class. Source: P-05. */
public final class WhenPupilEnrolledThenJoinClassChat implements Reaction<PupilEnrolled> {

    @Override
    public Class<PupilEnrolled> when() {
        return PupilEnrolled.class;
    }

    @Override
    public Command<?> then(PupilEnrolled event) {
        return new JoinClassChat(event.theClass(), event.school(), event.pupil(), false, event.at());
    }
}
