package org.homeroom.application.memberships;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.RequestId;

/** Finds out what somebody asked, so that a rule can look at it again. */
public final class MembershipRequests {

    private final History history;

    public MembershipRequests(History history) {
        this.history = history;
    }

    public CompletionStage<Optional<MembershipRequested>> find(RequestId request) {
        var model = Model.startingWith(Optional.<MembershipRequested>empty())
                .about(request)
                .on(MembershipRequested.class, (none, e) -> Optional.of(e));
        return history.stateOf(model);
    }
}
