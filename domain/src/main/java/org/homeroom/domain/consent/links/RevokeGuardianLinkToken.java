package org.homeroom.domain.consent.links;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenRevoked;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** A child takes a token back that nobody has used. Source: F-06. */
public record RevokeGuardianLinkToken(ChildId child, LinkTokenId token, Instant at) implements LinkCommand<LinkTokens> {

    @Override
    public Model<LinkTokens> model() {
        return LinkTokens.of(child);
    }

    @Override
    public Outcome decide(LinkTokens tokens) {
        return tokens.has(token) ? accept(new GuardianLinkTokenRevoked(child, token, at)) : nothingToDo();
    }
}
