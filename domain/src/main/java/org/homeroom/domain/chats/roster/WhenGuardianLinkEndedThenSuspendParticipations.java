package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** What a guardian agreed to is looked at anew when the link ends. Source: P-14. */
public final class WhenGuardianLinkEndedThenSuspendParticipations implements Reaction<GuardianLinkEnded> {

    @Override
    public Class<GuardianLinkEnded> when() {
        return GuardianLinkEnded.class;
    }

    @Override
    public Command<?> then(GuardianLinkEnded event) {
        return new SuspendParticipations(event.child(), event.school(), event.at());
    }
}
