package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentExpired;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A child whose consent has run out is no longer listed as taking part. Source: P-03. */
public final class WhenConsentExpiredThenSuspendParticipations implements Reaction<ConsentExpired> {

    @Override
    public Class<ConsentExpired> when() {
        return ConsentExpired.class;
    }

    @Override
    public Command<?> then(ConsentExpired event) {
        return new SuspendParticipations(event.child(), event.school(), event.at());
    }
}
