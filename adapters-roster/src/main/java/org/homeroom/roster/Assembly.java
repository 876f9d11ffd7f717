package org.homeroom.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeroom.application.memberships.RosterPackage;
import org.homeroom.application.memberships.RosterPackage.Enrolment;
import org.homeroom.application.memberships.RosterPackage.Guardianship;
import org.homeroom.application.memberships.RosterPackage.Organisation;
import org.homeroom.application.memberships.RosterPackage.Person;
import org.homeroom.application.memberships.RosterPackage.Role;
import org.homeroom.application.memberships.RosterPackage.SchoolClass;
import org.homeroom.application.memberships.RosterPackage.Session;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.roster.OneRoster.AcademicSessions;
import org.homeroom.roster.OneRoster.Classes;
import org.homeroom.roster.OneRoster.Demographics;
import org.homeroom.roster.OneRoster.Enrollments;
import org.homeroom.roster.OneRoster.Orgs;
import org.homeroom.roster.OneRoster.Users;
import org.homeroom.roster.SchoolDataSync.Relationships;
import org.jspecify.annotations.Nullable;

/** Puts files in which nothing is wrong together into one roster. */
final class Assembly {

    private static final Pattern GRADE = Pattern.compile("0?[1-9]|1[0-2]");

    private final Tables tables;
    private final PeopleRoles roles;
    private final Map<String, LocalDate> birthDates = new HashMap<>();

    Assembly(Tables tables) {
        this.tables = tables;
        this.roles = new PeopleRoles(tables);
        rows(Demographics.LAYOUT)
                .forEach(row -> row.find(Demographics.BIRTH_DATE)
                        .ifPresent(day -> birthDates.put(row.get(Demographics.ID), day)));
    }

    RosterPackage roster() {
        return new RosterPackage(
                tables.scope(),
                school(),
                year(),
                rows(Classes.LAYOUT).map(Assembly::schoolClass).toList(),
                rows(Users.LAYOUT).flatMap(row -> person(row).stream()).toList(),
                rows(Enrollments.LAYOUT).flatMap(row -> enrolment(row).stream()).toList(),
                Stream.concat(
                                rows(Users.LAYOUT).flatMap(this::guardianships),
                                rows(Relationships.LAYOUT)
                                        .filter(row -> roles.has(row.get(Relationships.PUPIL), Role.PUPIL))
                                        .map(Assembly::guardianship))
                        .toList(),
                gone());
    }

    private RosterPackage.Gone gone() {
        return new RosterPackage.Gone(
                tables.of(Users.LAYOUT).deleted().stream()
                        .flatMap(row -> row.find(Users.ID).stream())
                        .toList(),
                tables.of(Enrollments.LAYOUT).deleted().stream()
                        .filter(Assembly::saysWhere)
                        .flatMap(row -> enrolment(row).stream())
                        .toList());
    }

    private static boolean saysWhere(Row row) {
        return row.find(Enrollments.CLASS).isPresent()
                && row.find(Enrollments.USER).isPresent()
                && row.find(Enrollments.ROLE).isPresent();
    }

    private Stream<Row> rows(Layout layout) {
        return tables.of(layout).soundRows();
    }

    private @Nullable Organisation school() {
        return rows(Orgs.LAYOUT)
                .filter(row -> row.get(Orgs.TYPE).equals("school"))
                .map(row -> new Organisation(row.get(Orgs.ID), row.get(Orgs.SHOWN)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Session year() {
        return rows(AcademicSessions.LAYOUT)
                .filter(row -> row.get(AcademicSessions.TYPE).equals("schoolYear"))
                .map(row -> new Session(
                        row.get(AcademicSessions.ID),
                        row.get(AcademicSessions.TITLE),
                        row.get(AcademicSessions.START),
                        row.get(AcademicSessions.END)))
                .findFirst()
                .orElse(null);
    }

    private static SchoolClass schoolClass(Row row) {
        Optional<Integer> grade = row.find(Classes.GRADES)
                .map(List::getFirst)
                .filter(first -> GRADE.matcher(first).matches())
                .map(Integer::valueOf);
        return new SchoolClass(
                row.get(Classes.ID),
                row.get(Classes.TITLE),
                grade.orElse(null),
                row.find(Classes.TYPE)
                        .map("homeroom"::equals)
                        .orElse(row.find(Classes.COURSE).isEmpty()));
    }

    private Optional<Person> person(Row row) {
        String id = row.get(Users.ID);
        Optional<Role> role = roles.main(id);
        if (role.isEmpty() && (tables.scope() == RosterScope.BULK || roles.isNamed(id))) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                id,
                role.orElse(null),
                row.get(Users.FAMILY_NAME),
                row.get(Users.GIVEN_NAME),
                row.find(Users.MIDDLE_NAME).orElse(null),
                role.filter(Role.PUPIL::equals).map(pupil -> birthDates.get(id)).orElse(null),
                row.find(Users.SMS).or(() -> row.find(Users.PHONE)).orElse(null),
                row.find(Users.EMAIL).orElse(null)));
    }

    private static Guardianship guardianship(Row row) {
        return new Guardianship(
                row.get(Relationships.PUPIL),
                row.get(Relationships.CONTACT),
                PeopleRoles.contactOf(row.get(Relationships.ROLE)).orElse(ContactKind.OTHER));
    }

    private static Optional<Enrolment> enrolment(Row row) {
        return PeopleRoles.ofEnrolment(row)
                .map(role -> new Enrolment(
                        row.find(Enrollments.ID)
                                .orElseGet(() -> row.get(Enrollments.CLASS) + "/" + row.get(Enrollments.USER)),
                        row.get(Enrollments.CLASS),
                        row.get(Enrollments.USER),
                        role,
                        role == Role.TEACHER && row.find(Enrollments.PRIMARY).orElse(false)));
    }

    private boolean mayBePupil(String person) {
        return roles.has(person, Role.PUPIL) || (tables.scope() == RosterScope.DELTA && !roles.isNamed(person));
    }

    private Stream<Guardianship> guardianships(Row row) {
        String pupil = row.get(Users.ID);
        if (!mayBePupil(pupil)) {
            return Stream.empty();
        }
        return row.find(Users.AGENTS).orElse(List.of()).stream()
                .distinct()
                .map(guardian -> new Guardianship(pupil, guardian, roles.contact(guardian)));
    }
}
