package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleRevoked;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** The school takes back that somebody works there: the next word comes without a badge. Source: CHT-17, S-29. */
public record RevokeStaffRole(MembershipId membership, AccountId account, SchoolId school, AccountId by, Instant at)
        implements StructureCommand<Colleague> {

    @Override
    public Model<Colleague> model() {
        return Colleague.of(account, school, by);
    }

    @Override
    public Outcome decide(Colleague state) {
        var barred = state.by().bars(SchoolRight.CONFIRM_STAFF);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.person().confirmed().contains(membership))
            return state.person().memberships().containsKey(membership) ? nothingToDo() : refuse(NOT_FOUND);
        return accept(new StaffRoleRevoked(membership, account, school, at));
    }
}
