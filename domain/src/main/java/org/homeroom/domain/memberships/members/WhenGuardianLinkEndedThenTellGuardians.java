package org.homeroom.domain.memberships.members;

import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Whoever is no guardian any more may be no parent in the school either. Source: P-14. */
public final class WhenGuardianLinkEndedThenTellGuardians implements Reaction<GuardianLinkEnded> {

    @Override
    public Class<GuardianLinkEnded> when() {
        return GuardianLinkEnded.class;
    }

    @Override
    public Command<?> then(GuardianLinkEnded event) {
        return new TellGuardians(event.child(), event.school(), event.at());
    }
}
