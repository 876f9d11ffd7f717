package org.homeroom.domain.consent;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A pupil takes back what he or she agreed to alone; one who is old enough also what a guardian agreed to before the
 * birthday. Source: RU-3, EU-2, §3.4 row 8.
 */
public record WithdrawOwnConsent(ChildId child, SchoolId school, ConsentPurpose purpose, Instant at)
        implements ConsentCommand<Standing> {

    @Override
    public Model<Standing> model() {
        return Standing.of(child, school);
    }

    @Override
    public Outcome decide(Standing standing) {
        if (!standing.decidesAlone(at) && !standing.agreesAlone(purpose)) return refuse(NOT_AUTHORISED);
        if (!standing.anybodyAgrees(purpose)) return nothingToDo();
        return accept(new OwnConsentWithdrawn(child, school, purpose, at));
    }
}
