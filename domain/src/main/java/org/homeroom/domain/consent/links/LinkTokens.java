package org.homeroom.domain.consent.links;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenRevoked;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.kernel.Model;

/** The tokens of one child that may still wait for a guardian. */
record LinkTokens(List<GuardianLinkTokenIssued> open) {

    static final LinkTokens NONE = new LinkTokens(List.of());

    static Model<LinkTokens> of(ChildId child) {
        return Model.startingWith(NONE)
                .about(child)
                .on(GuardianLinkTokenIssued.class, (s, e) -> s.with(e))
                .on(GuardianLinkTokenRevoked.class, (s, e) -> s.without(e.token()))
                .on(GuardianLinkClaimed.class, (s, e) -> s.without(e.token()));
    }

    long activeAt(Instant at) {
        return open.stream().filter(token -> at.isBefore(token.expiresAt())).count();
    }

    boolean has(LinkTokenId token) {
        return open.stream().anyMatch(one -> one.token().equals(token));
    }

    private LinkTokens with(GuardianLinkTokenIssued token) {
        return new LinkTokens(Stream.concat(
                        open.stream().filter(one -> token.at().isBefore(one.expiresAt())), Stream.of(token))
                .toList());
    }

    private LinkTokens without(LinkTokenId token) {
        return new LinkTokens(
                open.stream().filter(one -> !one.token().equals(token)).toList());
    }
}
