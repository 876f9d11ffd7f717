package org.homeroom.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.application.memberships.RosterPackage.Role.GUARDIAN;
import static org.homeroom.application.memberships.RosterPackage.Role.PUPIL;
import static org.homeroom.application.memberships.RosterPackage.Role.TEACHER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeroom.application.memberships.RosterPackage;
import org.homeroom.application.memberships.RosterPackage.Enrolment;
import org.homeroom.application.memberships.RosterPackage.Guardianship;
import org.homeroom.application.memberships.RosterPackage.Organisation;
import org.homeroom.application.memberships.RosterPackage.Person;
import org.homeroom.application.memberships.RosterPackage.Role;
import org.homeroom.application.memberships.RosterPackage.SchoolClass;
import org.homeroom.application.memberships.RosterPackage.Session;
import org.homeroom.application.memberships.RosterReading;
import org.homeroom.application.memberships.RosterReading.Readable;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneRosterReaderTest {

    private final OneRosterReader reader = new OneRosterReader(Draft.CLOCK, PackageLimits.DEFAULT);

    @Test
    void the_sample_is_read_completely() {
        RosterPackage roster = Draft.roster(reader.read(Draft.SAMPLE));

        assertThat(roster.school()).isEqualTo(new Organisation("school-9086", "Школа № 9086 \"Заречная\""));
        assertThat(roster.year())
                .isEqualTo(new Session("year-2026", "2026/27", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31)));
        assertThat(roster.classes())
                .contains(
                        new SchoolClass("class-7b", "7Б", 7, true),
                        new SchoolClass("lesson-7b-literature", "7Б, литература", 7, false))
                .hasSize(6);
        assertThat(countByRole(roster)).isEqualTo(Map.of(PUPIL, 27L, GUARDIAN, 36L, TEACHER, 5L));
        assertThat(roster.enrolments()).hasSize(64);
        assertThat(roster.guardianships()).hasSize(37);
    }

    @Test
    void names_patronymics_and_birth_dates_arrive_as_written() {
        assertThat(Draft.ofSample().roster().people())
                .contains(new Person(
                        "pupil-11",
                        PUPIL,
                        "Лугова-Перелётная",
                        "Яна",
                        "Викторовна",
                        LocalDate.of(2013, 2, 28),
                        null,
                        null));
    }

    @Test
    void in_the_sample_two_pupils_share_a_guardian_and_one_has_none() {
        RosterPackage roster = Draft.ofSample().roster();

        assertThat(roster.guardianships())
                .contains(
                        new Guardianship("pupil-05", "guardian-07", ContactKind.PARENT),
                        new Guardianship("pupil-10", "guardian-07", ContactKind.PARENT));
        assertThat(roster.people())
                .filteredOn(person -> person.role() == PUPIL
                        && roster.guardianships().stream()
                                .noneMatch(bond -> bond.pupilId().equals(person.id())))
                .extracting(Person::familyName)
                .containsExactly("Цветаевский");
    }

    @Test
    void a_package_of_any_size_keeps_its_counts() {
        Draft draft = Draft.empty()
                .add("orgs.csv", "sourcedId", "s", "name", "A school", "type", "school", "parentSourcedId", "d")
                .add("orgs.csv", "sourcedId", "d", "name", "A district", "type", "district")
                .add(
                        "academicSessions.csv",
                        "sourcedId",
                        "y",
                        "title",
                        "2026/27",
                        "type",
                        "schoolYear",
                        "startDate",
                        "2026-09-01",
                        "endDate",
                        "2027-05-31")
                .add("courses.csv", "sourcedId", "c", "title", "Home", "orgSourcedId", "s");
        for (int number = 0; number < 20; number++) {
            homeClass(draft, "class-" + number);
            for (int pupil = 0; pupil < 30; pupil++) {
                String id = number + "-" + pupil;
                person(draft, "g" + id, "parent", "");
                person(draft, "h" + id, "guardian", "");
                person(draft, "p" + id, "student", "g" + id + ", h" + id);
                enrol(draft, "p" + id, "class-" + number, "student");
            }
            person(draft, "t" + number, "teacher", "");
            enrol(draft, "t" + number, "class-" + number, "teacher");
        }

        RosterPackage roster = draft.roster();

        assertThat(roster.classes()).hasSize(20);
        assertThat(countByRole(roster)).isEqualTo(Map.of(PUPIL, 600L, GUARDIAN, 1_200L, TEACHER, 20L));
        assertThat(roster.enrolments()).hasSize(620);
        assertThat(roster.enrolments()).filteredOn(Enrolment::primary).hasSize(20);
        assertThat(roster.guardianships()).hasSize(1_200);
    }

    @Test
    void folder_zip_and_zip_with_a_folder_give_the_same(@TempDir Path folder) throws IOException {
        Draft draft = Draft.ofSample();
        draft.writeTo(folder);
        Map<String, byte[]> nested = new TreeMap<>();
        draft.files().forEach((name, bytes) -> nested.put("Выгрузка/" + name, bytes));
        nested.put("__MACOSX/Выгрузка/._users.csv", new byte[] {1});
        Path zip = Files.write(folder.resolve("roster.zip"), draft.zip());

        RosterReading fromFolder = reader.read(folder);

        assertThat(fromFolder).isInstanceOf(Readable.class);
        assertThat(reader.read(zip)).isEqualTo(fromFolder);
        assertThat(reader.read(new ByteArrayInputStream(Draft.zip(nested)))).isEqualTo(fromFolder);
    }

    @Test
    void the_digest_changes_with_any_byte() {
        Readable before = (Readable) Draft.ofSample().read();
        Readable after = (Readable)
                Draft.ofSample().set("users.csv", 2, "username", "new").read();

        assertThat(after.roster()).isEqualTo(before.roster());
        assertThat(after.digest()).isNotEqualTo(before.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_blank_status_is_active() {
        assertThat(Draft.ofSample()
                        .set("enrollments.csv", 2, "status", "")
                        .roster()
                        .enrolments())
                .hasSameSizeAs(Draft.ofSample().roster().enrolments());
    }

    @Test
    void files_that_the_standard_does_not_require_may_be_absent() {
        Draft draft = Draft.ofSample().drop("courses.csv").drop("demographics.csv");
        draft.set("manifest.csv", draft.row("manifest.csv", "propertyName", "file.courses"), "value", "absent");
        draft.set("manifest.csv", draft.row("manifest.csv", "propertyName", "file.demographics"), "value", "absent");

        assertThat(draft.roster().people()).hasSize(68).allMatch(person -> person.birthDate() == null);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_tolerated() {
        Draft draft = Draft.ofSample();
        draft.text("users.csv", '\uFEFF' + draft.text("users.csv").replace("\n", "\r\n"));

        assertThat(draft.roster()).isEqualTo(Draft.ofSample().roster());
    }

    @Test
    void only_whole_numbers_of_grades_are_grades() {
        Draft draft = Draft.ofSample()
                .set("classes.csv", 2, "grades", "05,06")
                .set("classes.csv", 3, "grades", "KG")
                .set("classes.csv", 4, "grades", "13");

        assertThat(draft.roster().classes())
                .extracting(SchoolClass::grade)
                .startsWith(5, null, null)
                .endsWith(5, 7, 9);
    }

    @Test
    void staff_without_a_class_are_left_out_and_staff_who_teach_are_teachers() {
        Draft draft = Draft.ofSample();
        person(draft, "principal", "principal", "");
        person(draft, "aide", "aide", "");
        person(draft, "own", "ext:librarian", "");
        enrol(draft, "aide", "class-5a", "teacher");
        enrol(draft, "principal", "class-5a", "administrator");
        draft.set("enrollments.csv", draft.row("enrollments.csv", "userSourcedId", "aide"), "primary", "false");

        RosterPackage roster = draft.roster();

        assertThat(roster.people()).extracting(Person::id).contains("aide").doesNotContain("principal", "own");
        assertThat(roster.enrolments()).extracting(Enrolment::personId).doesNotContain("principal");
        assertThat(countByRole(roster)).containsEntry(TEACHER, 6L);
    }

    @Test
    void a_teacher_with_a_child_at_the_school_is_a_teacher_and_its_guardian() {
        Draft draft = Draft.ofSample();
        draft.add(
                "roles.csv",
                "sourcedId",
                "second",
                "userSourcedId",
                "teacher-1",
                "roleType",
                "secondary",
                "role",
                "parent",
                "orgSourcedId",
                "school-9086");
        draft.set("users.csv", draft.row("users.csv", "sourcedId", "pupil-01"), "agentSourcedIds", "teacher-1");

        RosterPackage roster = draft.roster();

        assertThat(roster.people())
                .filteredOn(person -> person.id().equals("teacher-1"))
                .extracting(Person::role)
                .containsExactly(TEACHER);
        assertThat(roster.guardianships()).contains(new Guardianship("pupil-01", "teacher-1", ContactKind.PARENT));
    }

    private static Map<Role, Long> countByRole(RosterPackage roster) {
        return roster.people().stream().collect(Collectors.groupingBy(Person::role, Collectors.counting()));
    }

    private static void homeClass(Draft draft, String id) {
        draft.add(
                "classes.csv",
                "sourcedId",
                id,
                "title",
                id,
                "courseSourcedId",
                "c",
                "classType",
                "homeroom",
                "schoolSourcedId",
                "s",
                "termSourcedIds",
                "y");
    }

    private static void person(Draft draft, String id, String role, String agents) {
        draft.add("users.csv", "sourcedId", id, "givenName", "A", "familyName", "B", "agentSourcedIds", agents);
        draft.add(
                "roles.csv",
                "sourcedId",
                "r" + id,
                "userSourcedId",
                id,
                "roleType",
                "primary",
                "role",
                role,
                "orgSourcedId",
                draft.table("orgs.csv").get(1).getFirst());
    }

    private static void enrol(Draft draft, String person, String classId, String role) {
        draft.add(
                "enrollments.csv",
                "sourcedId",
                "e" + person,
                "classSourcedId",
                classId,
                "schoolSourcedId",
                draft.table("orgs.csv").get(1).getFirst(),
                "userSourcedId",
                person,
                "role",
                role,
                "primary",
                String.valueOf(role.equals("teacher")));
    }
}
