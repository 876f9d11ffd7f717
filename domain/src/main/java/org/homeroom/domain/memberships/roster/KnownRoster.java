package org.homeroom.domain.memberships.roster;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a school's roster before an import. Built from the facts in one go when the import is decided, since
 * there may be tens of thousands of them.
 */
record KnownRoster(
        Set<YearId> years,
        Map<ClassId, ClassCreated> classes,
        Map<RosterId, RosterPersonListed> people,
        Set<Roster.Enrolment> enrolments,
        Set<Roster.Guardian> guardians,
        Map<RosterId, AccountId> bound) {

    static KnownRoster from(@Nullable Seen last) {
        var known = new KnownRoster(
                new HashSet<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
        var inOrder = new ArrayDeque<Event>();
        for (var seen = last; seen != null; seen = seen.before()) {
            inOrder.push(seen.event());
        }
        inOrder.forEach(known::add);
        return known;
    }

    private void add(Event event) {
        switch (event) {
            case AcademicYearOpened e -> years.add(e.year());
            case ClassCreated e -> classes.put(e.theClass(), e);
            case RosterPersonListed e -> people.put(e.person(), e);
            case RosterEnrolmentListed e ->
                enrolments.add(new Roster.Enrolment(e.person(), e.theClass(), e.kind(), e.role(), e.leading()));
            case RosterGuardianListed e -> guardians.add(new Roster.Guardian(e.pupil(), e.guardian()));
            case RosterPersonBound e -> bound.put(e.person(), e.account());
            default -> throw new IllegalArgumentException("Not a fact about a roster: " + event.getClass());
        }
    }

    /** One fact and those before it: folding keeps the facts and copies nothing. */
    record Seen(@Nullable Seen before, Event event) {}
}
