package org.homeroom.domain.consent.time;

import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** What nobody agrees to any more has to be erased in time. Source: P-17, RU-8. */
public final class WhenConsentWithdrawnThenScheduleErasure implements Reaction<ConsentWithdrawn> {

    @Override
    public Class<ConsentWithdrawn> when() {
        return ConsentWithdrawn.class;
    }

    @Override
    public Command<?> then(ConsentWithdrawn event) {
        return new ScheduleErasure(event.child(), event.school(), event.purpose(), event.at());
    }
}
