package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.roster.RosterRefusal.TWO_HOMEROOM_TEACHERS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The school's roster is taken over: what is new or different goes on record, in one step or not at all. What is missing
 * ends nothing, and a home class has one homeroom teacher. The same roster twice changes nothing. People in the roster have no account yet: they bind one to
 * themselves later. Source: §5.3, F-21, MEM-05, MEM-06.
 */
public record ImportRoster(ImportId theImport, SchoolId school, Roster roster, AccountId by, Instant at)
        implements RosterCommand<ImportRoster.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, false, null))
                .about(school, by)
                .on(AdministratorAppointed.class, (s, e) -> new State(true, s.active(), s.last()))
                .about(school)
                .on(SchoolActivated.class, (s, e) -> new State(s.mayImport(), true, s.last()))
                .on(AcademicYearOpened.class, State::and)
                .on(ClassCreated.class, State::and)
                .on(RosterPersonListed.class, State::and)
                .on(RosterEnrolmentListed.class, State::and)
                .on(RosterGuardianListed.class, State::and)
                .on(RosterPersonBound.class, State::and);
    }

    @Override
    public Outcome decide(State state) {
        if (!state.mayImport()) return refuse(NOT_FOUND);
        if (!state.active()) return refuse(SCHOOL_NOT_ACTIVATED);
        var known = KnownRoster.from(state.last());
        if (namesClash(known)) return refuse(CLASS_ALREADY_EXISTS);
        if (twoLead(known)) return refuse(TWO_HOMEROOM_TEACHERS);
        var news = news(known);
        return news.isEmpty() ? nothingToDo() : accept(concluded(news));
    }

    private List<Event> news(KnownRoster known) {
        var news = new ArrayList<Event>();
        var year = roster.year();
        if (!known.years().contains(year.id()))
            news.add(new AcademicYearOpened(year.id(), school, year.title(), year.firstDay(), year.lastDay(), at));
        for (var one : roster.classes()) {
            if (!known.classes().containsKey(one.id()))
                news.add(new ClassCreated(one.id(), school, year.id(), one.kind(), one.parallel(), one.title(), at));
        }
        for (var person : roster.people()) {
            if (differs(person, known.people().get(person.id())))
                news.add(new RosterPersonListed(
                        person.id(), school, theImport, person.role(), person.name(), person.birthDate(), at));
        }
        for (var enrolment : roster.enrolments()) {
            if (known.enrolments().add(enrolment)) {
                news.add(listed(enrolment));
                var account = known.bound().get(enrolment.person());
                if (account != null) news.add(Placement.of(enrolment, account, school, at));
            }
        }
        for (var guardian : roster.guardians()) {
            if (known.guardians().add(guardian))
                news.add(new RosterGuardianListed(guardian.pupil(), guardian.guardian(), school, theImport, at));
        }
        return news;
    }

    private RosterEnrolmentListed listed(Roster.Enrolment enrolment) {
        return new RosterEnrolmentListed(
                enrolment.person(),
                enrolment.theClass(),
                school,
                theImport,
                enrolment.kind(),
                enrolment.role(),
                enrolment.leading(),
                at);
    }

    private List<Event> concluded(List<Event> news) {
        var all = new ArrayList<Event>();
        all.add(new RosterImported(
                theImport,
                school,
                roster.files(),
                roster.people().size(),
                roster.classes().size(),
                roster.enrolments().size(),
                roster.guardians().size(),
                at));
        all.addAll(news);
        return all;
    }

    private static boolean differs(Roster.Person person, @Nullable RosterPersonListed known) {
        return known == null
                || known.role() != person.role()
                || !known.name().equals(person.name())
                || !Objects.equals(known.birthDate(), person.birthDate());
    }

    private boolean namesClash(KnownRoster known) {
        var names = new HashSet<String>();
        for (var one : known.classes().values()) {
            if (one.kind() == ClassKind.HOMEROOM
                    && one.year().equals(roster.year().id())) names.add(name(one.parallel(), one.title()));
        }
        return roster.classes().stream()
                .filter(one -> one.kind() == ClassKind.HOMEROOM)
                .filter(one -> !known.classes().containsKey(one.id()))
                .anyMatch(one -> !names.add(name(one.parallel(), one.title())));
    }

    private boolean twoLead(KnownRoster known) {
        return Stream.concat(known.enrolments().stream(), roster.enrolments().stream())
                .filter(line ->
                        line.kind() == ClassKind.HOMEROOM && line.role() == RosterRole.TEACHER && line.leading())
                .collect(Collectors.groupingBy(
                        Roster.Enrolment::theClass, Collectors.mapping(Roster.Enrolment::person, Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(leaders -> leaders.size() > 1);
    }

    private static String name(@Nullable Integer parallel, String title) {
        return parallel + "/" + title.strip().toUpperCase(Locale.ROOT);
    }

    record State(boolean mayImport, boolean active, KnownRoster.@Nullable Seen last) {

        State and(Event event) {
            return new State(mayImport, active, new KnownRoster.Seen(last, event));
        }
    }
}
