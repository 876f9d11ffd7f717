package org.homeroom.domain.consent.links;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody is no guardian any more: an officer records it, or the guardian asks for it. What was agreed before stands
 * until somebody takes it back or it expires. Source: §3.5.
 */
public record EndGuardianLink(
        LinkId link, ChildId child, GuardianId guardian, SchoolId school, LinkEnd reason, AccountId by, Instant at)
        implements LinkCommand<ClaimedLink> {

    @Override
    public Model<ClaimedLink> model() {
        return ClaimedLink.of(link, child, guardian, school, by);
    }

    @Override
    public Outcome decide(ClaimedLink state) {
        var own = by.value().equals(guardian.value());
        var barred = state.bars(by, guardian);
        if (!own && barred.isPresent()) return refuse(barred.get());
        if (own && reason != LinkEnd.BY_OWN_WISH) return refuse(NOT_AUTHORISED);
        if (state.ended()) return nothingToDo();
        if (!state.verified()) return refuse(NOT_FOUND);
        return accept(new GuardianLinkEnded(link, child, guardian, school, reason, at));
    }
}
