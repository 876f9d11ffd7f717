package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A child who does not want to take part is no longer listed as taking part. Source: P-03, CON-03. */
public final class WhenParticipationDeclinedThenSuspendParticipations implements Reaction<ParticipationDeclined> {

    @Override
    public Class<ParticipationDeclined> when() {
        return ParticipationDeclined.class;
    }

    @Override
    public Command<?> then(ParticipationDeclined event) {
        return new SuspendParticipations(event.child(), event.school(), event.at());
    }
}
