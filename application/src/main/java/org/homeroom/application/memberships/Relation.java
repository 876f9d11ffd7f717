package org.homeroom.application.memberships;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AuditorAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * What somebody is to a school, from the facts themselves: it decides what may be looked at.
 *
 * @param homeroom classes whose homeroom teacher the person is
 */
public record Relation(boolean administrator, boolean auditor, boolean member, Set<ClassId> homeroom) {

    private static final Relation NONE = new Relation(false, false, false, Set.of());

    public static CompletionStage<Relation> of(AccountId account, SchoolId school, History history) {
        var model = Model.startingWith(NONE)
                .about(school, account)
                .on(AdministratorAppointed.class, (r, e) -> new Relation(true, r.auditor(), r.member(), r.homeroom()))
                .on(AdministratorDismissed.class, (r, e) -> new Relation(false, r.auditor(), r.member(), r.homeroom()))
                .on(AuditorAssigned.class, (r, e) -> new Relation(r.administrator(), true, r.member(), r.homeroom()))
                .on(
                        MembershipApproved.class,
                        (r, e) -> new Relation(r.administrator(), r.auditor(), true, r.homeroom()))
                .on(HomeroomTeacherAssigned.class, Relation::leading);
        return history.of(model.boundary())
                .thenApply(
                        found -> model.fold(found.stream().map(Recorded::event).toList()));
    }

    /** Whether the school exists for this person at all. */
    public boolean any() {
        return administrator || auditor || member;
    }

    /** Whether this person may see who is in this class. */
    public boolean maySeeRosterOf(ClassId theClass) {
        return administrator || homeroom.contains(theClass);
    }

    private Relation leading(HomeroomTeacherAssigned e) {
        var more = new HashSet<>(homeroom);
        more.add(e.theClass());
        return new Relation(administrator, auditor, member, Set.copyOf(more));
    }
}
