package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_MUST_REGISTER_FIRST;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_EXPIRED;
import static org.homeroom.domain.consent.ConsentRefusal.LINK_TOKEN_USED;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.consent.ConsentRefusal.SELF_CONSENT_FORBIDDEN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.LinkTokenId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** An adult who holds a child's token says to be its guardian. One token, one guardian. Source: ACC-10, CON-02, G-04. */
public record ClaimGuardianLink(LinkId link, LinkTokenId token, GuardianId guardian, GuardianKind kind, Instant at)
        implements ConsentCommand<ClaimGuardianLink.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null, null, null))
                .about(token)
                .on(GuardianLinkTokenIssued.class, (s, e) -> new State(e, s.claimed(), s.account()))
                .on(GuardianLinkClaimed.class, (s, e) -> new State(s.issued(), e, s.account()))
                .about(guardian.account())
                .on(AccountRegistered.class, (s, e) -> new State(s.issued(), s.claimed(), e.kind()));
    }

    @Override
    public Outcome decide(State state) {
        var issued = state.issued();
        if (issued == null) return refuse(CHILD_MUST_REGISTER_FIRST);
        if (issued.child().value().equals(guardian.value())) return refuse(SELF_CONSENT_FORBIDDEN);
        if (state.account() != AccountKind.ADULT) return refuse(NOT_A_GUARDIAN);
        if (state.claimed() != null && state.claimed().guardian().equals(guardian)) return nothingToDo();
        if (state.claimed() != null) return refuse(LINK_TOKEN_USED);
        if (!at.isBefore(issued.expiresAt())) return refuse(LINK_TOKEN_EXPIRED);
        return accept(new GuardianLinkClaimed(link, issued.child(), guardian, token, kind, at));
    }

    record State(
            @Nullable GuardianLinkTokenIssued issued,
            @Nullable GuardianLinkClaimed claimed,
            @Nullable AccountKind account) {}
}
