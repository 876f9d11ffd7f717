package org.homeroom.domain.chats.roster;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** While guardians disagree, a child is not listed as taking part. Source: P-03. */
public final class WhenConsentDisputeOpenedThenSuspendParticipations implements Reaction<ConsentDisputeOpened> {

    @Override
    public Class<ConsentDisputeOpened> when() {
        return ConsentDisputeOpened.class;
    }

    @Override
    public Command<?> then(ConsentDisputeOpened event) {
        return new SuspendParticipations(event.child(), event.school(), event.at());
    }
}
