package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A child who wants to take part after all does so. Source: P-04, CON-04. */
public final class WhenParticipationDeclineTakenBackThenResumeParticipations
        implements Reaction<ParticipationDeclineTakenBack> {

    @Override
    public Class<ParticipationDeclineTakenBack> when() {
        return ParticipationDeclineTakenBack.class;
    }

    @Override
    public Command<?> then(ParticipationDeclineTakenBack event) {
        return new ResumeParticipations(event.child(), event.school(), event.at());
    }
}
