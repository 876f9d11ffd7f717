package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A child, or a guardian who speaks for it, does not want the child to take part at all. No reason is needed and nothing
 * follows from it but that nobody puts the child on a list again. Source: CON-03, CON-04.
 */
public record DeclineParticipation(ChildId child, SchoolId school, AccountId by, Instant at)
        implements ConsentCommand<Standing> {

    @Override
    public Model<Standing> model() {
        return Standing.of(child, school);
    }

    @Override
    public Outcome decide(Standing standing) {
        var guardian = Decliner.of(child, by);
        if (guardian != null && standing.linkOf(guardian, at).isEmpty()) return refuse(NOT_A_GUARDIAN);
        if (!standing.pupil()) return refuse(NOT_FOUND);
        if (guardian != null && standing.decidesAlone(at)) return refuse(CHILD_DECIDES_ALONE);
        if (standing.hasDeclined(guardian)) return nothingToDo();
        return accept(new ParticipationDeclined(child, school, guardian, at));
    }
}
