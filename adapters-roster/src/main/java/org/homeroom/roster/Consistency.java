package org.homeroom.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeroom.application.memberships.RosterPackage.Role;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.roster.OneRoster.AcademicSessions;
import org.homeroom.roster.OneRoster.Classes;
import org.homeroom.roster.OneRoster.Demographics;
import org.homeroom.roster.OneRoster.Enrollments;
import org.homeroom.roster.OneRoster.Orgs;
import org.homeroom.roster.OneRoster.Roles;
import org.homeroom.roster.OneRoster.Users;

/** What must hold between rows. Looks only at files in which nothing is wrong by itself, so that no error echoes. */
final class Consistency {

    static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final Tables tables;
    private final LocalDate today;
    private final Problems problems;

    Consistency(Tables tables, LocalDate today, Problems problems) {
        this.tables = tables;
        this.today = today;
        this.problems = problems;
    }

    void report() {
        boolean peopleKnown = problems.noneIn(Users.LAYOUT, Roles.LAYOUT);
        boolean enrolmentsKnown = problems.noneIn(Enrollments.LAYOUT);
        exactlyOne(Orgs.LAYOUT, Orgs.TYPE, "school");
        exactlyOne(AcademicSessions.LAYOUT, AcademicSessions.TYPE, "schoolYear");
        sessionsEndAfterTheyStart();
        birthDatesAreLikely();
        if (enrolmentsKnown && problems.noneIn(Classes.LAYOUT)) {
            homeClassesHaveOneHomeroomTeacher();
        }
        if (peopleKnown && tables.scope() == RosterScope.BULK) {
            PeopleRoles roles = new PeopleRoles(tables);
            everyoneHasARole(roles);
            agentsAreGuardians(roles);
            if (enrolmentsKnown) {
                enrolmentsFitRoles(roles);
            }
        }
    }

    private void exactlyOne(Layout layout, Column<String> column, String type) {
        if (!problems.noneIn(layout)) {
            return;
        }
        List<Row> found = tables.of(layout).rows().stream()
                .filter(row -> row.get(column).equals(type))
                .toList();
        String expected = "Exactly one row must be of the type " + type + ".";
        if (found.isEmpty() && tables.scope() == RosterScope.BULK) {
            problems.add(layout.file(), null, tables.of(layout).layout().nameOf(column), Kind.VALUE_MISSING, expected);
        }
        found.stream()
                .skip(1)
                .forEach(row -> problems.at(tables.of(layout).layout(), row, column, Kind.BAD_VALUE, expected));
    }

    private void sessionsEndAfterTheyStart() {
        reportWhere(
                AcademicSessions.LAYOUT,
                row -> row.get(AcademicSessions.END).isBefore(row.get(AcademicSessions.START)),
                AcademicSessions.END,
                Kind.DATES_REVERSED,
                "Must not be before startDate.");
    }

    private void birthDatesAreLikely() {
        reportWhere(
                Demographics.LAYOUT,
                row -> row.find(Demographics.BIRTH_DATE)
                        .filter(day -> day.isBefore(EARLIEST_BIRTH) || day.isAfter(today))
                        .isPresent(),
                Demographics.BIRTH_DATE,
                Kind.BAD_DATE,
                "Must be a day from 1900 on that is not in the future.");
    }

    private void homeClassesHaveOneHomeroomTeacher() {
        Set<String> home = tables.of(Classes.LAYOUT)
                .soundRows()
                .filter(row -> row.find(Classes.TYPE).filter("homeroom"::equals).isPresent())
                .map(row -> row.get(Classes.ID))
                .collect(Collectors.toSet());
        Map<String, String> leaders = new HashMap<>();
        reportWhere(
                Enrollments.LAYOUT,
                row -> {
                    String theClass = row.get(Enrollments.CLASS);
                    String user = row.get(Enrollments.USER);
                    return home.contains(theClass)
                            && row.get(Enrollments.ROLE).equals("teacher")
                            && row.find(Enrollments.PRIMARY).orElse(false)
                            && !user.equals(leaders.computeIfAbsent(theClass, first -> user));
                },
                Enrollments.PRIMARY,
                Kind.TWO_HOMEROOM_TEACHERS,
                "Must be true for one teacher of a home class at most.");
    }

    private void everyoneHasARole(PeopleRoles roles) {
        reportWhere(
                Users.LAYOUT,
                row -> !roles.isNamed(row.get(Users.ID)),
                Users.ID,
                Kind.VALUE_MISSING,
                "There must be a row in roles.csv that says what this person is.");
    }

    private void agentsAreGuardians(PeopleRoles roles) {
        reportWhere(
                Users.LAYOUT,
                row -> roles.has(row.get(Users.ID), Role.PUPIL)
                        && !row.find(Users.AGENTS).orElse(List.of()).stream()
                                .allMatch(agent -> roles.has(agent, Role.GUARDIAN)),
                Users.AGENTS,
                Kind.BAD_VALUE,
                "Must name only people whom roles.csv calls parent, guardian or relative.");
    }

    private void enrolmentsFitRoles(PeopleRoles roles) {
        reportWhere(
                Enrollments.LAYOUT,
                row -> PeopleRoles.ofEnrolment(row)
                        .filter(role -> !roles.has(row.get(Enrollments.USER), role))
                        .isPresent(),
                Enrollments.ROLE,
                Kind.BAD_VALUE,
                "Must be a role that roles.csv gives to the same person.");
    }

    private void reportWhere(Layout layout, Predicate<Row> wrong, Column<?> column, Kind kind, String expected) {
        Table table = tables.of(layout);
        table.soundRows().filter(wrong).forEach(row -> problems.at(table.layout(), row, column, kind, expected));
    }
}
