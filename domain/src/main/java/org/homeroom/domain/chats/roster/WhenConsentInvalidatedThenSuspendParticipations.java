package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A child whose consent never counted is no longer listed as taking part. Source: P-03. */
public final class WhenConsentInvalidatedThenSuspendParticipations implements Reaction<ConsentInvalidated> {

    @Override
    public Class<ConsentInvalidated> when() {
        return ConsentInvalidated.class;
    }

    @Override
    public Command<?> then(ConsentInvalidated event) {
        return new SuspendParticipations(event.child(), event.school(), event.at());
    }
}
