package org.homeroom.domain.consent.links;

import static org.homeroom.domain.consent.ConsentRefusal.ALREADY_A_GUARDIAN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRejected;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.LinkRejection;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/** The school could not confirm that somebody is a guardian. Who was confirmed is restricted or ended instead. */
public record RejectGuardianLink(
        LinkId link,
        ChildId child,
        GuardianId guardian,
        SchoolId school,
        LinkRejection reason,
        AccountId by,
        Instant at)
        implements LinkCommand<ClaimedLink> {

    @Override
    public Model<ClaimedLink> model() {
        return ClaimedLink.of(link, child, guardian, school, by);
    }

    @Override
    public Outcome decide(ClaimedLink state) {
        var barred = state.bars(by, guardian);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.verified()) return refuse(ALREADY_A_GUARDIAN);
        if (state.rejected()) return nothingToDo();
        return accept(new GuardianLinkRejected(link, child, guardian, school, reason, at));
    }
}
