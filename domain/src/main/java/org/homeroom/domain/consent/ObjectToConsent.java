package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.CONSENT_GIVEN;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A guardian is against what another guardian agrees to, or might agree to. Until a document settles it the child does
 * not take part, where the policy says so. Source: RU-7, §3.5.
 */
public record ObjectToConsent(
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
        if (standing.agrees(guardian, purpose)) return refuse(CONSENT_GIVEN);
        if (standing.objects(guardian, purpose)) return nothingToDo();
        var objected = new ConsentObjected(child, guardian, school, purpose, at);
        return standing.anotherAgrees(guardian, purpose)
                ? accept(Objection.to(standing, objected, dispute))
                : accept(objected);
    }
}
