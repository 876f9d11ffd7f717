package org.homeroom.application.memberships;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEvent.AuditorAssigned;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** What somebody is to a school, from the facts themselves: it decides what may be looked at. */
public record Relation(Holding holding, boolean auditor) {

    private static final Relation NONE = new Relation(Holding.NOTHING, false);

    public static CompletionStage<Relation> of(AccountId account, SchoolId school, History history) {
        var model = Model.startingWith(NONE)
                .including(Holding.of(account, school), Relation::holding, (r, one) -> new Relation(one, r.auditor()))
                .about(school, account)
                .on(AuditorAssigned.class, (r, e) -> new Relation(r.holding(), true));
        return history.stateOf(model);
    }

    /** Whether the school exists for this person at all. */
    public boolean any() {
        return holding.belongs() || auditor;
    }

    /** Whether this person administers the school, or directs it. */
    public boolean administrator() {
        return holding.may(SchoolRight.CONFIRM_STAFF);
    }

    /** Classes whose homeroom teacher the person is. */
    public Set<ClassId> homeroom() {
        return holding.leads();
    }

    /** Whether this person may see who is in this class. */
    public boolean maySeeRosterOf(ClassId theClass) {
        return holding.may(SchoolRight.APPROVE_PUPIL_OR_PARENT, Set.of(theClass));
    }
}
