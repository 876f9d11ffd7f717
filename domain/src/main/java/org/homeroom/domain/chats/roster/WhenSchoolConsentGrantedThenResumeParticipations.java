package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A child for whom the school agrees takes part. Source: P-04, US-4. */
public final class WhenSchoolConsentGrantedThenResumeParticipations implements Reaction<SchoolConsentGranted> {

    @Override
    public Class<SchoolConsentGranted> when() {
        return SchoolConsentGranted.class;
    }

    @Override
    public Command<?> then(SchoolConsentGranted event) {
        return new ResumeParticipations(event.child(), event.school(), event.at());
    }
}
