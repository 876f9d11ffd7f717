package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A child without consent is no longer listed as taking part. Source: P-03. */
public final class WhenConsentWithdrawnThenSuspendParticipations implements Reaction<ConsentWithdrawn> {

    @Override
    public Class<ConsentWithdrawn> when() {
        return ConsentWithdrawn.class;
    }

    @Override
    public Command<?> then(ConsentWithdrawn event) {
        return new SuspendParticipations(event.child(), event.school(), event.at());
    }
}
