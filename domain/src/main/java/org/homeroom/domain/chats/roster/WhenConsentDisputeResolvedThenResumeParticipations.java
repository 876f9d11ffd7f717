package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeResolved;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A child may take part again once guardians no longer disagree. Source: P-04. */
public final class WhenConsentDisputeResolvedThenResumeParticipations implements Reaction<ConsentDisputeResolved> {

    @Override
    public Class<ConsentDisputeResolved> when() {
        return ConsentDisputeResolved.class;
    }

    @Override
    public Command<?> then(ConsentDisputeResolved event) {
        return new ResumeParticipations(event.child(), event.school(), event.at());
    }
}
