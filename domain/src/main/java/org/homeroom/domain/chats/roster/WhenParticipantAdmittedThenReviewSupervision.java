package org.homeroom.domain.chats.roster;

import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Somebody may have come to pupils whom nobody looked after. Source: P-10. */
public final class WhenParticipantAdmittedThenReviewSupervision implements Reaction<ParticipantAdmitted> {

    @Override
    public Class<ParticipantAdmitted> when() {
        return ParticipantAdmitted.class;
    }

    @Override
    public Command<?> then(ParticipantAdmitted event) {
        return new ReviewSupervision(event.chat(), event.school(), event.role(), true, event.at());
    }
}
