package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.structure.StructureRefusal.BADGE_NOT_ASSIGNABLE;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleConfirmed;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * The school confirms that somebody works there, as the membership says: from then on the badge is shown. Nobody confirms
 * oneself. Source: CHT-17, S-29.
 */
public record ConfirmStaffRole(MembershipId membership, AccountId account, SchoolId school, AccountId by, Instant at)
        implements StructureCommand<Colleague> {

    @Override
    public Model<Colleague> model() {
        return Colleague.of(account, school, by);
    }

    @Override
    public Outcome decide(Colleague state) {
        var barred = state.by().bars(SchoolRight.CONFIRM_STAFF);
        if (barred.isPresent()) return refuse(barred.get());
        if (by.equals(account)) return refuse(BADGE_NOT_ASSIGNABLE);
        var role = state.person().memberships().get(membership);
        if (role == null) return refuse(NOT_FOUND);
        if (role != Role.TEACHER && role != Role.STAFF) return refuse(BADGE_NOT_ASSIGNABLE);
        if (state.person().confirmed().contains(membership)) return nothingToDo();
        return accept(new StaffRoleConfirmed(membership, account, school, at));
    }
}
