package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A guardian takes back what was agreed for one purpose. Any guardian may at any time; it takes no more than agreeing
 * took. What another guardian has agreed to stands, but the two now disagree. Source: RU-3, RU-7, EU-2, §3.5.
 *
 * @param dispute the name of the disagreement, should there be one
 */
public record WithdrawConsent(
        ChildId child, GuardianId guardian, SchoolId school, ConsentPurpose purpose, DisputeId dispute, Instant at)
        implements ConsentCommand<Standing> {

    @Override
    public Model<Standing> model() {
        return Standing.of(child, school);
    }

    @Override
    public Outcome decide(Standing standing) {
        if (standing.linkOf(guardian, at).isEmpty()) return refuse(NOT_A_GUARDIAN);
        if (!standing.guardiansSpeak(at)) return refuse(CHILD_DECIDES_ALONE);
        var own = standing.agrees(guardian, purpose) || standing.schoolAgrees(purpose);
        var others = standing.anotherAgrees(guardian, purpose);
        if (!own && (!others || standing.objects(guardian, purpose))) return nothingToDo();
        var withdrawn = new ConsentWithdrawn(child, guardian, school, purpose, false, at);
        return others ? accept(Objection.to(standing, withdrawn, dispute)) : accept(withdrawn);
    }
}
