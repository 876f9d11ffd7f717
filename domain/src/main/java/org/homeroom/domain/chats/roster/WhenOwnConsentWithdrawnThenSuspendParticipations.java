package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A pupil who takes the own consent back is no longer listed as taking part. Source: P-03. */
public final class WhenOwnConsentWithdrawnThenSuspendParticipations implements Reaction<OwnConsentWithdrawn> {

    @Override
    public Class<OwnConsentWithdrawn> when() {
        return OwnConsentWithdrawn.class;
    }

    @Override
    public Command<?> then(OwnConsentWithdrawn event) {
        return new SuspendParticipations(event.child(), event.school(), event.at());
    }
}
