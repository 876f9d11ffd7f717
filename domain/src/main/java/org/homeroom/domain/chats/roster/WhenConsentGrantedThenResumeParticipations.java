package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A child whose guardian agrees takes part. Source: P-04. */
public final class WhenConsentGrantedThenResumeParticipations implements Reaction<ConsentGranted> {

    @Override
    public Class<ConsentGranted> when() {
        return ConsentGranted.class;
    }

    @Override
    public Command<?> then(ConsentGranted event) {
        return new ResumeParticipations(event.child(), event.school(), event.at());
    }
}
