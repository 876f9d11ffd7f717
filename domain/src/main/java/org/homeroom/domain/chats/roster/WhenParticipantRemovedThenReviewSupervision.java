package org.homeroom.domain.chats.roster;

import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Somebody of the staff may have been the last. Source: P-10. */
public final class WhenParticipantRemovedThenReviewSupervision implements Reaction<ParticipantRemoved> {

    @Override
    public Class<ParticipantRemoved> when() {
        return ParticipantRemoved.class;
    }

    @Override
    public Command<?> then(ParticipantRemoved event) {
        return new ReviewSupervision(event.chat(), event.school(), event.role(), false, event.at());
    }
}
