package org.homeroom.application.consent;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.kernel.Model;

/** Whose token it is, from the facts themselves. */
public final class TokenHolder {

    /** The child that handed the token out; empty where there is no such token. */
    public static CompletionStage<Optional<ChildId>> of(LinkTokenId token, History history) {
        var model = Model.startingWith(Optional.<ChildId>empty())
                .about(token)
                .on(GuardianLinkTokenIssued.class, (s, e) -> Optional.of(e.child()));
        return history.stateOf(model);
    }

    private TokenHolder() {}
}
