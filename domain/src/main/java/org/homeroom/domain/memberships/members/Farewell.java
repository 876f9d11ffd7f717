package org.homeroom.domain.memberships.members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ExclusionReason;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Leadership;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody leaves behind in one school. With the last membership among the staff go offices and classes, too.
 *
 * @param holding what the person is in the school
 */
record Farewell(Holding holding, Leadership leadership) {

    static final Farewell NOTHING = new Farewell(Holding.NOTHING, Leadership.NOBODY);

    static Model<Farewell> of(AccountId account, SchoolId school) {
        return Model.startingWith(NOTHING)
                .including(
                        Holding.of(account, school), Farewell::holding, (f, now) -> new Farewell(now, f.leadership()))
                .including(Leadership.of(school), Farewell::leadership, (f, now) -> new Farewell(f.holding(), now));
    }

    /** All memberships, or the one that is named. */
    Set<MembershipId> memberships(@Nullable MembershipId only) {
        if (only == null) return holding.memberships().keySet();
        return holding.memberships().containsKey(only) ? Set.of(only) : Set.of();
    }

    /** Whether nobody would administer the school when these memberships end. */
    boolean leavesNobody(AccountId account, @Nullable MembershipId only) {
        return holding.administrator()
                && endsOffices(only)
                && leadership.keeps(account).isPresent();
    }

    /** Whether offices end, too: with the last membership among the staff, or with everything. */
    private boolean endsOffices(@Nullable MembershipId only) {
        if (only == null) return true;
        var remaining = new HashSet<>(holding.memberships().keySet());
        remaining.remove(only);
        return anyStaff(holding.memberships().keySet()) && !anyStaff(remaining);
    }

    private boolean anyStaff(Set<MembershipId> those) {
        return those.stream().map(holding.memberships()::get).anyMatch(Farewell::isStaff);
    }

    private static boolean isStaff(@Nullable Role role) {
        return role == Role.TEACHER || role == Role.STAFF;
    }

    List<Event> events(
            AccountId account,
            SchoolId school,
            @Nullable MembershipId only,
            MembershipEnd how,
            @Nullable ExclusionReason reason,
            @Nullable OfficerId by,
            Instant at) {
        var events = new ArrayList<Event>();
        var ending = memberships(only);
        if (endsOffices(only)) events.addAll(offices(account, school, at));
        holding.memberships().entrySet().stream()
                .filter(one -> ending.contains(one.getKey()))
                .sorted(Comparator.comparing((Map.Entry<MembershipId, Role> one) -> one.getValue())
                        .thenComparing(one -> one.getKey().value()))
                .forEach(one -> events.add(
                        new MembershipEnded(one.getKey(), account, school, one.getValue(), how, reason, by, at)));
        return events;
    }

    private List<Event> offices(AccountId account, SchoolId school, Instant at) {
        var events = new ArrayList<Event>();
        holding.leads().forEach(one -> events.add(new HomeroomTeacherRelieved(one, school, account, at)));
        holding.teaches().forEach(one -> events.add(new SubjectTeacherRelieved(one, school, account, at)));
        holding.offices().forEach(one -> events.add(new OfficeEnded(school, account, one, at)));
        if (holding.administrator()) events.add(new AdministratorDismissed(school, account, at));
        return events;
    }
}
