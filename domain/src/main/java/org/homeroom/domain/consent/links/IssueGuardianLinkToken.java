package org.homeroom.domain.consent.links;

import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_TAKEN;
import static org.homeroom.domain.consent.ConsentRefusal.TOO_MANY_LINK_TOKENS;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/**
 * A child asks for a token to hand to a guardian. Only a child's own account has one to give, and only so many at once.
 * Source: ACC-10, G-04, F-06.
 *
 * @param lifetime from issue to the last instant at which a guardian can claim the child with it
 */
public record IssueGuardianLinkToken(
        ChildId child, LinkTokenId token, Duration lifetime, ConsentTerms terms, Instant at)
        implements LinkCommand<IssueGuardianLinkToken.State> {

    /** A token of the usual lifetime. */
    public IssueGuardianLinkToken(ChildId child, LinkTokenId token, ConsentTerms terms, Instant at) {
        this(child, token, terms.tokenLifetime(), terms, at);
    }

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false, LinkTokens.NONE))
                .about(child.account())
                .on(AccountRegistered.class, (s, e) -> new State(e.kind() == AccountKind.CHILD, s.taken(), s.tokens()))
                .on(AccountClosed.class, (s, e) -> new State(false, s.taken(), s.tokens()))
                .about(token)
                .on(GuardianLinkTokenIssued.class, (s, e) -> new State(s.isChild(), true, s.tokens()))
                .including(
                        LinkTokens.of(child), State::tokens, (s, tokens) -> new State(s.isChild(), s.taken(), tokens));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.isChild()) return refuse(NOT_AUTHORISED);
        if (state.taken()) return refuse(LINK_TOKEN_TAKEN);
        if (state.tokens().activeAt(at) >= terms.activeTokens()) return refuse(TOO_MANY_LINK_TOKENS);
        return accept(new GuardianLinkTokenIssued(child, token, at.plus(lifetime), at));
    }

    record State(boolean isChild, boolean taken, LinkTokens tokens) {}
}
