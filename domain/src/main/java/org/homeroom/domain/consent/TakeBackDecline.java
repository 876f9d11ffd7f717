package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.NOT_A_GUARDIAN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Who has declined a child's taking part has thought better of it. What another has declined stands. Source: CON-04. */
public record TakeBackDecline(ChildId child, SchoolId school, AccountId by, Instant at)
        implements ConsentCommand<Standing> {

    @Override
    public Model<Standing> model() {
        return Standing.of(child, school);
    }

    @Override
    public Outcome decide(Standing standing) {
        var guardian = Decliner.of(child, by);
        if (guardian != null && standing.linkOf(guardian, at).isEmpty()) return refuse(NOT_A_GUARDIAN);
        if (!standing.hasDeclined(guardian)) return nothingToDo();
        return accept(new ParticipationDeclineTakenBack(child, school, guardian, at));
    }
}
