package org.homeroom.domain.moderation.lists;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;

/** No line stands longer than the decision on which it rests. Source: F-19, O1. */
public final class WhenAppealDecidedThenWithdrawListings implements Reaction<AppealDecided> {

    @Override
    public Class<AppealDecided> when() {
        return AppealDecided.class;
    }

    @Override
    public Command<?> then(AppealDecided event) {
        return new WithdrawListings(event.theCase(), event.at());
    }
}
