package org.homeroom.application.memberships;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationIssued;

/** Finds out whom an invitation names. */
public final class Invitations {

    private final History history;

    public Invitations(History history) {
        this.history = history;
    }

    public CompletionStage<Optional<InvitationIssued>> find(InvitationId invitation) {
        var model = Model.startingWith(Optional.<InvitationIssued>empty())
                .about(invitation)
                .on(InvitationIssued.class, (none, e) -> Optional.of(e));
        return history.of(model.boundary())
                .thenApply(found ->
                        model.fold(found.stream().map(one -> one.event()).toList()));
    }
}
