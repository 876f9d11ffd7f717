package org.homeroom.domain.memberships.members;

import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A verified guardian of a pupil is a parent in the school. Source: P-06. */
public final class WhenGuardianLinkVerifiedThenTellGuardians implements Reaction<GuardianLinkVerified> {

    @Override
    public Class<GuardianLinkVerified> when() {
        return GuardianLinkVerified.class;
    }

    @Override
    public Command<?> then(GuardianLinkVerified event) {
        return new TellGuardians(event.child(), event.school(), event.at());
    }
}
