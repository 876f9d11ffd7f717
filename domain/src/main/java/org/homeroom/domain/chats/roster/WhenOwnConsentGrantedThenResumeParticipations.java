package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A pupil who agrees in the own name takes part. Source: P-04. */
public final class WhenOwnConsentGrantedThenResumeParticipations implements Reaction<OwnConsentGranted> {

    @Override
    public Class<OwnConsentGranted> when() {
        return OwnConsentGranted.class;
    }

    @Override
    public Command<?> then(OwnConsentGranted event) {
        return new ResumeParticipations(event.child(), event.school(), event.at());
    }
}
