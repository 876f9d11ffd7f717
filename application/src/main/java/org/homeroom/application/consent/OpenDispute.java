package org.homeroom.application.consent;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.memberships.facts.SchoolId;

/** The disagreement about one child and purpose, from the facts themselves. */
public final class OpenDispute {

    /** Empty where nobody disagrees. */
    public static CompletionStage<Optional<DisputeId>> about(
            ChildId child, SchoolId school, ConsentPurpose purpose, History history) {
        var model = Standing.of(child, school);
        return history.stateOf(model)
                .thenApply(state -> state.openDispute(purpose).map(ConsentDisputeOpened::dispute));
    }

    private OpenDispute() {}
}
