package org.homeroom.domain.consent;

import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A guardian whom the school knows now is asked to agree. Source: P-02, CON-05. */
public final class WhenGuardianLinkVerifiedThenRequestConsent implements Reaction<GuardianLinkVerified> {

    @Override
    public Class<GuardianLinkVerified> when() {
        return GuardianLinkVerified.class;
    }

    @Override
    public Command<?> then(GuardianLinkVerified event) {
        return new RequestConsent(event.child(), event.school(), ConsentPurpose.CHAT, null, event.at());
    }
}
