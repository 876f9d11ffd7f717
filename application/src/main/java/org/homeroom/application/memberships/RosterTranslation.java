package org.homeroom.application.memberships;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.YearId;
import org.homeroom.domain.memberships.roster.Roster;
import org.jspecify.annotations.Nullable;

/** A school's package in the domain's words. The same package gives the same ids, so that importing it twice is seen. */
public final class RosterTranslation {

    private final KeyedHashes hashes;

    public RosterTranslation(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    public Roster translate(SchoolId school, RosterReading.Readable reading) {
        var source = reading.roster();
        Map<String, RosterPackage.SchoolClass> classes =
                source.classes().stream().collect(Collectors.toMap(RosterPackage.SchoolClass::id, Function.identity()));
        return new Roster(
                new Digest(reading.digest()),
                source.scope(),
                year(school, source.year()),
                source.classes().stream().map(one -> schoolClass(school, one)).toList(),
                source.people().stream().map(person -> person(school, person)).toList(),
                source.enrolments().stream()
                        .map(line -> enrolment(school, line, classes.get(line.classId())))
                        .toList(),
                source.guardianships().stream()
                        .map(pair -> new Roster.Guardian(
                                hashes.roster(school, pair.pupilId()),
                                hashes.roster(school, pair.guardianId()),
                                pair.contact()))
                        .toList(),
                new Roster.Gone(
                        source.gone().people().stream()
                                .map(person -> hashes.roster(school, person))
                                .toList(),
                        source.gone().enrolments().stream()
                                .map(line -> new Roster.Place(
                                        hashes.roster(school, line.personId()),
                                        id(school, line.classId()),
                                        role(line.role())))
                                .toList()));
    }

    private Roster.@Nullable Year year(SchoolId school, RosterPackage.@Nullable Session year) {
        return year == null
                ? null
                : new Roster.Year(
                        new YearId(hashes.rosterUuid(school, "year", year.id())),
                        year.title(),
                        year.firstDay(),
                        year.lastDay());
    }

    private Roster.Enrolment enrolment(
            SchoolId school, RosterPackage.Enrolment line, RosterPackage.@Nullable SchoolClass theClass) {
        return new Roster.Enrolment(
                hashes.roster(school, line.personId()),
                id(school, line.classId()),
                theClass == null ? null : kind(theClass),
                role(line.role()),
                line.primary());
    }

    private Roster.SchoolClass schoolClass(SchoolId school, RosterPackage.SchoolClass one) {
        return new Roster.SchoolClass(id(school, one.id()), kind(one), one.grade(), one.title());
    }

    private Roster.Person person(SchoolId school, RosterPackage.Person person) {
        var id = hashes.roster(school, person.id());
        return new Roster.Person(
                id,
                person.role() == null ? null : role(person.role()),
                Personal.of(id, new PersonName(person.familyName(), person.givenName(), person.middleName())),
                person.birthDate() == null ? null : Personal.of(id, person.birthDate()));
    }

    private ClassId id(SchoolId school, String id) {
        return new ClassId(hashes.rosterUuid(school, "class", id));
    }

    private static ClassKind kind(RosterPackage.SchoolClass one) {
        return one.homeroom() ? ClassKind.HOMEROOM : ClassKind.LESSON;
    }

    private static RosterRole role(RosterPackage.Role role) {
        return switch (role) {
            case PUPIL -> RosterRole.PUPIL;
            case GUARDIAN -> RosterRole.GUARDIAN;
            case TEACHER -> RosterRole.TEACHER;
        };
    }
}
