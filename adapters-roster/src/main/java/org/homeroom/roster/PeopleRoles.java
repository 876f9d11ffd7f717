package org.homeroom.roster;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeroom.application.memberships.RosterPackage.Role;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.roster.OneRoster.Enrollments;
import org.homeroom.roster.OneRoster.Roles;
import org.homeroom.roster.OneRoster.Users;
import org.homeroom.roster.SchoolDataSync.Relationships;
import org.jspecify.annotations.Nullable;

/**
 * Who is what. Students are pupils; parents, guardians and relatives are guardians; teachers are teachers. Whoever is
 * only something else (aide, counselor, principal, proctor, any administrator, an exporter's own role) has none of the
 * three roles, unless enrolled as a teacher of a class.
 */
final class PeopleRoles {

    private final Map<String, Set<Role>> byPerson = new HashMap<>();
    private final Map<String, ContactKind> contacts = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    PeopleRoles(Tables tables) {
        Set<String> contactOnly = new HashSet<>();
        tables.of(Roles.LAYOUT).soundRows().forEach(row -> name(row.get(Roles.USER), row.get(Roles.ROLE)));
        tables.of(Users.LAYOUT)
                .soundRows()
                .forEach(row -> row.find(Users.ROLE).ifPresent(role -> name(row.get(Users.ID), role)));
        tables.of(Relationships.LAYOUT).soundRows().forEach(row -> {
            named.add(row.get(Relationships.CONTACT));
            contactOnly.add(row.get(Relationships.CONTACT));
        });
        contactOnly.forEach(person -> {
            if (of(person).isEmpty()) of(person).add(Role.GUARDIAN);
        });
        tables.of(Enrollments.LAYOUT)
                .soundRows()
                .filter(row -> ofEnrolment(row).equals(Optional.of(Role.TEACHER)))
                .map(row -> of(row.get(Enrollments.USER)))
                .filter(Set::isEmpty)
                .forEach(roles -> roles.add(Role.TEACHER));
    }

    private void name(String person, String role) {
        named.add(person);
        ofRole(role).ifPresent(one -> of(person).add(one));
        contactOf(role).ifPresent(kind -> contacts.putIfAbsent(person, kind));
    }

    private Set<Role> of(String person) {
        return byPerson.computeIfAbsent(person, unknown -> EnumSet.noneOf(Role.class));
    }

    boolean isNamed(String person) {
        return named.contains(person);
    }

    boolean has(String person, Role role) {
        return byPerson.getOrDefault(person, Set.of()).contains(role);
    }

    /** The one that matters most for what a person may do: a pupil stays a pupil, a teacher with children a teacher. */
    Optional<Role> main(String person) {
        return Stream.of(Role.PUPIL, Role.TEACHER, Role.GUARDIAN)
                .filter(role -> has(person, role))
                .findFirst();
    }

    /** What somebody is to the pupils who name him or her, by the first role that says so. */
    @Nullable ContactKind contact(String person) {
        return contacts.get(person);
    }

    static Optional<ContactKind> contactOf(String role) {
        return switch (role) {
            case "parent" -> Optional.of(ContactKind.PARENT);
            case "guardian" -> Optional.of(ContactKind.GUARDIAN);
            case "relative" -> Optional.of(ContactKind.RELATIVE);
            case "aide" -> Optional.of(ContactKind.AIDE);
            case "doctor" -> Optional.of(ContactKind.DOCTOR);
            default -> Optional.empty();
        };
    }

    static Optional<Role> ofEnrolment(Row enrolment) {
        return switch (enrolment.get(Enrollments.ROLE)) {
            case "student" -> Optional.of(Role.PUPIL);
            case "teacher" -> Optional.of(Role.TEACHER);
            default -> Optional.empty();
        };
    }

    private static Optional<Role> ofRole(String role) {
        return switch (role) {
            case "student" -> Optional.of(Role.PUPIL);
            case "parent", "guardian", "relative" -> Optional.of(Role.GUARDIAN);
            case "teacher" -> Optional.of(Role.TEACHER);
            default -> Optional.empty();
        };
    }
}
