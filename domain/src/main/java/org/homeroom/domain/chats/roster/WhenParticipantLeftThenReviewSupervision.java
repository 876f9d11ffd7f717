package org.homeroom.domain.chats.roster;

import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Somebody of the staff may have been the last. Source: P-10. */
public final class WhenParticipantLeftThenReviewSupervision implements Reaction<ParticipantLeft> {

    @Override
    public Class<ParticipantLeft> when() {
        return ParticipantLeft.class;
    }

    @Override
    public Command<?> then(ParticipantLeft event) {
        return new ReviewSupervision(event.chat(), event.school(), event.role(), false, event.at());
    }
}
