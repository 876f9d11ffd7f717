package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** What a guardian agreed to is looked at anew when rights are taken away. Source: P-14. */
public final class WhenGuardianLinkRestrictedThenSuspendParticipations implements Reaction<GuardianLinkRestricted> {

    @Override
    public Class<GuardianLinkRestricted> when() {
        return GuardianLinkRestricted.class;
    }

    @Override
    public Command<?> then(GuardianLinkRestricted event) {
        return new SuspendParticipations(event.child(), event.school(), event.at());
    }
}
