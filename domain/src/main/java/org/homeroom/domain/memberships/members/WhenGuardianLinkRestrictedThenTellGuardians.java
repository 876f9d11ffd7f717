package org.homeroom.domain.memberships.members;

import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Whoever may not see what the child does may be no parent in the school either. Source: P-14. */
public final class WhenGuardianLinkRestrictedThenTellGuardians implements Reaction<GuardianLinkRestricted> {

    @Override
    public Class<GuardianLinkRestricted> when() {
        return GuardianLinkRestricted.class;
    }

    @Override
    public Command<?> then(GuardianLinkRestricted event) {
        return new TellGuardians(event.child(), event.school(), event.at());
    }
}
