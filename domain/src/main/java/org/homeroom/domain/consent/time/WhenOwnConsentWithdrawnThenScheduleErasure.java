package org.homeroom.domain.consent.time;

import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** What the pupil no longer agrees to has to be erased in time. Source: P-17, RU-8. */
public final class WhenOwnConsentWithdrawnThenScheduleErasure implements Reaction<OwnConsentWithdrawn> {

    @Override
    public Class<OwnConsentWithdrawn> when() {
        return OwnConsentWithdrawn.class;
    }

    @Override
    public Command<?> then(OwnConsentWithdrawn event) {
        return new ScheduleErasure(event.child(), event.school(), event.purpose(), event.at());
    }
}
