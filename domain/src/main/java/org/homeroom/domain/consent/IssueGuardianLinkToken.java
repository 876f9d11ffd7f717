package org.homeroom.domain.consent;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** A child asks for a token to hand to a guardian. Only a child's own account has one to give. Source: ACC-10, G-04. */
public record IssueGuardianLinkToken(ChildId child, LinkTokenId token, ConsentTerms terms, Instant at)
        implements ConsentCommand<Boolean> {

    @Override
    public Model<Boolean> model() {
        return Model.startingWith(false)
                .about(child.account())
                .on(AccountRegistered.class, (isChild, e) -> e.kind() == AccountKind.CHILD);
    }

    @Override
    public Outcome decide(Boolean isChild) {
        if (!isChild) return refuse(NOT_AUTHORISED);
        return accept(new GuardianLinkTokenIssued(child, token, at.plus(terms.tokenLifetime()), at));
    }
}
