package org.homeroom.domain.memberships.roster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterGuardianEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a school's roster before an import. Built from the facts in one go when the import is decided, since
 * there may be tens of thousands of them.
 */
final class KnownRoster {

    final List<YearId> years = new ArrayList<>();
    final Map<ClassId, ClassCreated> classes = new HashMap<>();
    final Map<RosterId, RosterPersonListed> people = new LinkedHashMap<>();
    final Map<Roster.Place, RosterEnrolmentListed> places = new LinkedHashMap<>();
    final Map<Roster.Pair, RosterGuardianListed> guardians = new LinkedHashMap<>();
    private final Map<RosterId, AccountId> everBound = new HashMap<>();
    private Declines declines = Declines.NONE;

    static KnownRoster from(@Nullable Seen last) {
        var known = new KnownRoster();
        Seen.inOrder(last).forEach(known::add);
        return known;
    }

    /** Whether the person, under whatever account, is not to be put on a list. */
    boolean hasDeclined(RosterId person) {
        var account = everBound.get(person);
        return account != null && declines.of(account);
    }

    RosterCounts counts() {
        return new RosterCounts(years.size(), classes.size(), people.size(), places.size(), guardians.size());
    }

    private void add(Event event) {
        switch (event) {
            case AcademicYearOpened e -> years.add(e.year());
            case ClassCreated e -> classes.put(e.theClass(), e);
            case RosterPersonListed e -> people.put(e.person(), e);
            case RosterEnrolmentListed e -> places.put(new Roster.Place(e.person(), e.theClass(), e.role()), e);
            case RosterGuardianListed e -> guardians.put(new Roster.Pair(e.pupil(), e.guardian()), e);
            case RosterPersonBound e -> everBound.put(e.person(), e.account());
            case RosterPersonWithdrawn e -> people.remove(e.person());
            case RosterEnrolmentEnded e -> places.remove(new Roster.Place(e.person(), e.theClass(), e.role()));
            case RosterGuardianEnded e -> guardians.remove(new Roster.Pair(e.pupil(), e.guardian()));
            case ParticipationDeclined e -> declines = declines.with(e);
            case ParticipationDeclineTakenBack e -> declines = declines.without(e);
            default -> throw new IllegalArgumentException("Not a fact about a roster: " + event.getClass());
        }
    }

    /** One fact and those before it: folding keeps the facts and copies nothing. */
    record Seen(@Nullable Seen before, Event event) {

        static Iterable<Event> inOrder(@Nullable Seen last) {
            var inOrder = new ArrayDeque<Event>();
            for (var seen = last; seen != null; seen = seen.before()) {
                inOrder.push(seen.event());
            }
            return inOrder;
        }
    }
}
