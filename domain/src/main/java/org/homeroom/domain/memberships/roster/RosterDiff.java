package org.homeroom.domain.memberships.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterLeftOut;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.domain.memberships.facts.YearId;
import org.homeroom.domain.memberships.roster.Roster.Enrolment;
import org.homeroom.domain.memberships.roster.Roster.Place;
import org.homeroom.domain.memberships.roster.RosterChange.CreateClass;
import org.homeroom.domain.memberships.roster.RosterChange.EndEnrolment;
import org.homeroom.domain.memberships.roster.RosterChange.EndGuardian;
import org.homeroom.domain.memberships.roster.RosterChange.Kind;
import org.homeroom.domain.memberships.roster.RosterChange.LeaveOut;
import org.homeroom.domain.memberships.roster.RosterChange.ListEnrolment;
import org.homeroom.domain.memberships.roster.RosterChange.ListGuardian;
import org.homeroom.domain.memberships.roster.RosterChange.ListPerson;
import org.homeroom.domain.memberships.roster.RosterChange.OpenYear;
import org.homeroom.domain.memberships.roster.RosterChange.WithdrawPerson;
import org.jspecify.annotations.Nullable;

/**
 * What is different between what is known and what a package says, in the order in which it can be applied. Whatever is
 * said twice counts once.
 */
public final class RosterDiff {

    private final KnownRoster known;
    private final Roster roster;
    private final Map<ClassId, ClassKind> kinds = new HashMap<>();
    private final Map<ClassId, Set<RosterId>> leaders;
    private final Set<RosterChange> news = new LinkedHashSet<>();
    private final Set<RosterChange> endings = new LinkedHashSet<>();
    private boolean dangling;

    private RosterDiff(KnownRoster known, Roster roster) {
        this.known = known;
        this.roster = roster;
        known.classes.values().forEach(one -> kinds.put(one.theClass(), one.kind()));
        roster.classes().forEach(one -> kinds.put(one.id(), one.kind()));
        this.leaders = roster.enrolments().stream()
                .filter(this::leadsHomeClass)
                .collect(Collectors.groupingBy(
                        Enrolment::theClass, Collectors.mapping(Enrolment::person, Collectors.toSet())));
    }

    static RosterDiff between(KnownRoster known, Roster roster) {
        var diff = new RosterDiff(known, roster);
        diff.yearsAndClasses();
        var listed = diff.people();
        var places = diff.enrolments(listed);
        diff.handOver(places);
        diff.guardians(listed);
        diff.end(listed, places);
        return diff;
    }

    /** What is new or different, what is left out, and last what would end, each kind in parts of this many. */
    public List<List<RosterChange>> parts(int size) {
        return Stream.concat(cut(news, size), cut(endings, size)).toList();
    }

    /** How many parts hold what is new or different, and what is left out. */
    int newParts(int size) {
        return (news.size() + size - 1) / size;
    }

    int endingParts(int size) {
        return (endings.size() + size - 1) / size;
    }

    boolean isEmpty() {
        return endings.isEmpty() && news.stream().allMatch(change -> change.kind() == Kind.LEFT_OUT);
    }

    /** Whether something is referred to that is neither known nor listed. */
    boolean refersToUnknown() {
        return dangling;
    }

    int leftOut() {
        return (int)
                news.stream().filter(change -> change.kind() == Kind.LEFT_OUT).count();
    }

    RosterCounts added() {
        return counts(news, Kind.ADDED);
    }

    RosterCounts changed() {
        return counts(news, Kind.CHANGED);
    }

    RosterCounts ended() {
        return counts(endings, Kind.ENDED);
    }

    boolean namesClash() {
        var names = new HashSet<String>();
        var year = year();
        for (var one : known.classes.values()) {
            if (one.kind() == ClassKind.HOMEROOM && one.year().equals(year))
                names.add(ClassNames.key(one.parallel(), one.title()));
        }
        return news.stream()
                .filter(CreateClass.class::isInstance)
                .map(CreateClass.class::cast)
                .filter(one -> one.classKind() == ClassKind.HOMEROOM)
                .anyMatch(one -> !names.add(ClassNames.key(one.parallel(), one.title())));
    }

    boolean twoLead() {
        return leaders.values().stream().anyMatch(several -> several.size() > 1);
    }

    private @Nullable YearId year() {
        var year = roster.year();
        if (year != null) return year.id();
        return known.years.isEmpty() ? null : known.years.getLast();
    }

    private void yearsAndClasses() {
        var year = roster.year();
        if (year != null && !known.years.contains(year.id()))
            news.add(new OpenYear(year.id(), year.title(), year.firstDay(), year.lastDay()));
        var id = year();
        for (var one : roster.classes()) {
            if (known.classes.containsKey(one.id())) continue;
            if (id == null) dangling = true;
            else news.add(new CreateClass(one.id(), id, one.kind(), one.parallel(), one.title()));
        }
    }

    /** Everybody in the package. A birth date that it does not tell stays as it is known. */
    private Set<RosterId> people() {
        var listed = new HashSet<RosterId>();
        for (var person : roster.people()) {
            listed.add(person.id());
            var before = known.people.get(person.id());
            var role = person.role() != null ? person.role() : before == null ? null : before.role();
            if (role == null) {
                dangling = true;
            } else if (before == null) {
                news.add(new ListPerson(person.id(), role, person.name(), person.birthDate(), false));
            } else {
                var born = person.birthDate() == null ? before.birthDate() : person.birthDate();
                if (before.role() != role
                        || !before.name().equals(person.name())
                        || !Objects.equals(before.birthDate(), born))
                    news.add(new ListPerson(person.id(), role, person.name(), born, true));
            }
        }
        return listed;
    }

    /** Every place in the package. */
    private Set<Place> enrolments(Set<RosterId> listed) {
        var places = new HashSet<Place>();
        for (var line : roster.enrolments()) {
            if (!places.add(line.place())) continue;
            var kind = line.kind() != null ? line.kind() : kinds.get(line.theClass());
            var before = known.places.get(line.place());
            if (kind == null || !isKnown(line.person(), listed)) {
                dangling = true;
            } else if (before == null && known.hasDeclined(line.person())) {
                news.add(new LeaveOut(line.person(), line.theClass(), RosterLeftOut.PARTICIPATION_DECLINED));
            } else if (before == null || before.leading() != line.leading()) {
                news.add(new ListEnrolment(
                        line.person(), line.theClass(), kind, line.role(), line.leading(), before != null));
            }
        }
        return places;
    }

    /** Who led a class and is not said to any more stays in it, and does not lead. */
    private void handOver(Set<Place> places) {
        known.places.forEach((place, before) -> {
            var now = leaders.get(place.theClass());
            if (now == null || now.contains(place.person()) || places.contains(place)) return;
            if (before.leading() && before.kind() == ClassKind.HOMEROOM && place.role() == RosterRole.TEACHER)
                news.add(new ListEnrolment(place.person(), place.theClass(), before.kind(), place.role(), false, true));
        });
    }

    private void guardians(Set<RosterId> listed) {
        for (var line : roster.guardians()) {
            var before = known.guardians.get(line.pair());
            if (!isKnown(line.pupil(), listed) || !isKnown(line.guardian(), listed)) dangling = true;
            else if (before == null) news.add(new ListGuardian(line.pupil(), line.guardian(), line.contact(), false));
            else if (line.contact() != null && line.contact() != before.contact())
                news.add(new ListGuardian(line.pupil(), line.guardian(), line.contact(), true));
        }
    }

    private boolean isKnown(RosterId person, Set<RosterId> listed) {
        return listed.contains(person) || known.people.containsKey(person);
    }

    private void end(Set<RosterId> listed, Set<Place> places) {
        var gone = gonePeople(listed);
        var goneThere = new HashSet<>(roster.gone().places());
        known.places.forEach((place, line) -> {
            var missing = roster.scope() == RosterScope.BULK && ofThisYear(place.theClass()) && !places.contains(place);
            if (gone.contains(place.person()) || missing || goneThere.contains(place))
                endings.add(new EndEnrolment(
                        place.person(), place.theClass(), place.role(), gone.contains(place.person())));
        });
        var pairs = roster.guardians().stream().map(Roster.Guardian::pair).collect(Collectors.toSet());
        for (var pair : known.guardians.keySet()) {
            if (gone.contains(pair.pupil()) || gone.contains(pair.guardian()))
                endings.add(new EndGuardian(pair.pupil(), pair.guardian(), true));
            else if (listed.contains(pair.pupil()) && !pairs.contains(pair))
                endings.add(new EndGuardian(pair.pupil(), pair.guardian(), false));
        }
        gone.forEach(person -> endings.add(new WithdrawPerson(person)));
    }

    private Set<RosterId> gonePeople(Set<RosterId> listed) {
        var named = new HashSet<>(roster.gone().people());
        return known.people.keySet().stream()
                .filter(person ->
                        roster.scope() == RosterScope.BULK ? !listed.contains(person) : named.contains(person))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean ofThisYear(ClassId theClass) {
        var one = known.classes.get(theClass);
        return one != null && one.year().equals(year());
    }

    private boolean leadsHomeClass(Enrolment line) {
        var kind = line.kind() != null ? line.kind() : kinds.get(line.theClass());
        return line.leading() && line.role() == RosterRole.TEACHER && kind == ClassKind.HOMEROOM;
    }

    private static Stream<List<RosterChange>> cut(Set<RosterChange> changes, int size) {
        var all = new ArrayList<>(changes);
        return IntStream.range(0, (all.size() + size - 1) / size)
                .mapToObj(part -> List.copyOf(all.subList(part * size, Math.min(all.size(), (part + 1) * size))));
    }

    private static RosterCounts counts(Set<RosterChange> changes, Kind kind) {
        int years = 0;
        int classes = 0;
        int people = 0;
        int enrolments = 0;
        int guardians = 0;
        for (var change : changes) {
            if (change.kind() != kind) continue;
            switch (change) {
                case OpenYear one -> years++;
                case CreateClass one -> classes++;
                case ListPerson one -> people++;
                case ListEnrolment one -> enrolments++;
                case ListGuardian one -> guardians++;
                case WithdrawPerson one -> people++;
                case EndEnrolment one -> enrolments += one.withPerson() ? 0 : 1;
                case EndGuardian one -> guardians += one.withPerson() ? 0 : 1;
                case LeaveOut one -> {}
            }
        }
        return new RosterCounts(years, classes, people, enrolments, guardians);
    }
}
