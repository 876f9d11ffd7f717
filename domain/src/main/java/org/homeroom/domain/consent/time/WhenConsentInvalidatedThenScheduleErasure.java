package org.homeroom.domain.consent.time;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** What nobody ever agreed to has to be erased in time. Source: P-17, RU-8. */
public final class WhenConsentInvalidatedThenScheduleErasure implements Reaction<ConsentInvalidated> {

    @Override
    public Class<ConsentInvalidated> when() {
        return ConsentInvalidated.class;
    }

    @Override
    public Command<?> then(ConsentInvalidated event) {
        return new ScheduleErasure(event.child(), event.school(), event.purpose(), event.at());
    }
}
