package org.homeroom.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.homeroom.application.memberships.RosterProblem;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterProblemsTest {

    private static final String NOBODY = "no-such-id";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifest.csv",
                "orgs.csv",
                "academicSessions.csv",
                "classes.csv",
                "users.csv",
                "roles.csv",
                "enrollments.csv",
                "courses.csv",
                "demographics.csv"
            })
    void a_file_is_missing(String file) {
        assertThat(where(Draft.ofSample().drop(file))).containsExactly(at(file, null, null, Kind.FILE_MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "manifest.csv,propertyName",
        "orgs.csv,type",
        "academicSessions.csv,endDate",
        "classes.csv,classType",
        "users.csv,agentSourcedIds",
        "roles.csv,status",
        "enrollments.csv,primary",
        "demographics.csv,sourcedId"
    })
    void a_column_is_missing(String file, String column) {
        assertThat(where(Draft.ofSample().dropColumn(file, column)))
                .containsExactly(at(file, 1, column, Kind.COLUMN_MISSING));
    }

    @Test
    void a_file_is_empty() {
        assertThat(where(Draft.ofSample().text("demographics.csv", "")))
                .containsExactly(at("demographics.csv", null, null, Kind.FILE_EMPTY));
    }

    @Test
    void a_column_stands_there_twice() {
        assertThat(where(Draft.ofSample().set("users.csv", 1, "phone", "sms")))
                .contains(at("users.csv", 1, "sms", Kind.COLUMN_TWICE));
    }

    @ParameterizedTest
    @CsvSource({
        "orgs.csv,parentSourcedId",
        "academicSessions.csv,parentSourcedId",
        "courses.csv,orgSourcedId",
        "courses.csv,schoolYearSourcedId",
        "classes.csv,schoolSourcedId",
        "classes.csv,courseSourcedId",
        "classes.csv,termSourcedIds",
        "users.csv,agentSourcedIds",
        "users.csv,primaryOrgSourcedId",
        "roles.csv,userSourcedId",
        "roles.csv,orgSourcedId",
        "enrollments.csv,classSourcedId",
        "enrollments.csv,schoolSourcedId",
        "enrollments.csv,userSourcedId"
    })
    void a_reference_leads_nowhere(String file, String column) {
        assertThat(where(Draft.ofSample().set(file, 2, column, NOBODY)))
                .contains(at(file, 2, column, Kind.UNKNOWN_REFERENCE));
    }

    @Test
    void one_of_several_references_leads_nowhere() {
        assertThat(where(Draft.ofSample().set("classes.csv", 5, "termSourcedIds", "term-2026-1," + NOBODY)))
                .containsExactly(at("classes.csv", 5, "termSourcedIds", Kind.UNKNOWN_REFERENCE));
    }

    @Test
    void a_birth_date_belongs_to_nobody() {
        assertThat(where(Draft.ofSample().add("demographics.csv", "sourcedId", NOBODY, "birthDate", "2015-01-01")))
                .containsExactly(at("demographics.csv", 29, "sourcedId", Kind.UNKNOWN_REFERENCE));
    }

    @Test
    void a_reference_leads_to_a_deleted_row() {
        Draft draft = Draft.ofSample();
        int deleted = draft.row("users.csv", "sourcedId", "guardian-36");
        draft.set("users.csv", deleted, "status", "tobedeleted");

        assertThat(where(draft))
                .contains(at(
                        "users.csv",
                        draft.row("users.csv", "agentSourcedIds", "guardian-36"),
                        "agentSourcedIds",
                        Kind.UNKNOWN_REFERENCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orgs.csv",
                "academicSessions.csv",
                "courses.csv",
                "classes.csv",
                "users.csv",
                "roles.csv",
                "demographics.csv",
                "enrollments.csv"
            })
    void an_id_stands_there_twice(String file) {
        Draft draft = Draft.ofSample();
        List<List<String>> rows = draft.table(file);
        rows.add(rows.get(1));

        assertThat(where(draft)).contains(at(file, rows.size(), "sourcedId", Kind.DUPLICATE_ID));
    }

    @Test
    void cyrillic_windows_bytes_are_found_at_their_first_row() {
        Draft draft = Draft.ofSample();
        draft.bytes("users.csv", draft.text("users.csv").getBytes(Charset.forName("windows-1251")));

        assertThat(where(draft)).containsExactly(at("users.csv", 2, null, Kind.WRONG_ENCODING));
    }

    @Test
    void latin_bytes_are_found_at_their_row() {
        Draft draft = Draft.ofSample();
        String ascii = draft.text("roles.csv").replace("role-7,", "r\u00f4le-7,");
        draft.bytes("roles.csv", ascii.getBytes(ISO_8859_1));

        assertThat(where(draft)).containsExactly(at("roles.csv", 8, null, Kind.WRONG_ENCODING));
    }

    @Test
    void two_bytes_a_character_are_not_utf_8() {
        Draft draft = Draft.ofSample();
        draft.bytes("roles.csv", draft.text("roles.csv").getBytes(UTF_16LE));

        assertThat(where(draft)).containsExactly(at("roles.csv", 1, null, Kind.WRONG_ENCODING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-02-30", "30.01.2015", "2015-1-3", "2015-01-03T00:00", "2026-11-02", "1899-12-31"})
    void a_birth_date_is_none(String date) {
        assertThat(where(Draft.ofSample().set("demographics.csv", 4, "birthDate", date)))
                .containsExactly(at("demographics.csv", 4, "birthDate", Kind.BAD_DATE));
    }

    @Test
    void a_year_ends_before_it_starts() {
        assertThat(where(Draft.ofSample().set("academicSessions.csv", 2, "endDate", "2026-08-31")))
                .containsExactly(at("academicSessions.csv", 2, "endDate", Kind.DATES_REVERSED));
    }

    @Test
    void rows_are_longer_and_shorter_than_the_header() {
        Draft draft = Draft.ofSample();
        draft.table("enrollments.csv").get(6).add("");
        draft.table("enrollments.csv").get(8).removeLast();

        assertThat(where(draft))
                .containsExactly(
                        at("enrollments.csv", 7, null, Kind.ROW_TOO_LONG),
                        at("enrollments.csv", 9, null, Kind.ROW_TOO_SHORT));
    }

    @Test
    void a_line_is_longer_than_64_KiB() {
        assertThat(where(Draft.ofSample().set("users.csv", 6, "username", "x".repeat(65_536))))
                .containsExactly(at("users.csv", 6, null, Kind.ROW_TOO_LONG));
    }

    @Test
    void a_quote_is_not_closed() {
        Draft draft = Draft.ofSample();
        String[] lines = draft.text("roles.csv").split("\n");
        lines[11] = lines[11].replace("student", "\"student");
        draft.text("roles.csv", String.join("\n", lines));

        assertThat(where(draft)).containsExactly(at("roles.csv", 12, null, Kind.BAD_QUOTING));
    }

    @Test
    void a_quote_stands_where_none_may() {
        Draft draft = Draft.ofSample();
        draft.text(
                "orgs.csv", draft.text("orgs.csv").replace("\"Школа № 9086 \"\"Заречная\"\"\"", "Школа \"Заречная\""));

        assertThat(where(draft)).containsExactly(at("orgs.csv", 2, null, Kind.BAD_QUOTING));
    }

    @Test
    void rows_are_counted_as_an_editor_counts_lines() {
        Draft draft = Draft.ofSample()
                .set("users.csv", 2, "username", "two\nlines")
                .set("users.csv", 3, "username", "three\r\nlines\rhere");
        int row = draft.row("users.csv", "sourcedId", "pupil-03");
        draft.set("users.csv", row, "givenName", "");

        assertThat(where(draft)).containsExactly(at("users.csv", row + 3, "givenName", Kind.VALUE_MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "orgs.csv,name",
        "academicSessions.csv,startDate",
        "classes.csv,title",
        "classes.csv,termSourcedIds",
        "users.csv,familyName",
        "enrollments.csv,role"
    })
    void a_required_value_is_missing(String file, String column) {
        assertThat(where(Draft.ofSample().set(file, 2, column, " "))).contains(at(file, 2, column, Kind.VALUE_MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "orgs.csv,type",
        "academicSessions.csv,type",
        "classes.csv,classType",
        "classes.csv,status",
        "roles.csv,role",
        "roles.csv,roleType",
        "enrollments.csv,role"
    })
    void a_value_is_none_of_those_that_may_be(String file, String column) {
        assertThat(where(Draft.ofSample().set(file, 2, column, "Student")))
                .containsExactly(at(file, 2, column, Kind.BAD_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"orgs.csv,type,district", "academicSessions.csv,type,term"})
    void there_is_no_school_or_no_year(String file, String column, String other) {
        assertThat(where(Draft.ofSample().set(file, 2, column, other)))
                .containsExactly(at(file, null, column, Kind.VALUE_MISSING));
    }

    @Test
    void there_are_two_schools() {
        assertThat(where(Draft.ofSample().add("orgs.csv", "sourcedId", "other", "name", "Other", "type", "school")))
                .containsExactly(at("orgs.csv", 3, "type", Kind.BAD_VALUE));
    }

    @Test
    void a_person_is_in_no_role() {
        Draft draft = Draft.ofSample();
        draft.table("roles.csv").removeLast();

        assertThat(where(draft))
                .contains(at("users.csv", draft.table("users.csv").size(), "sourcedId", Kind.VALUE_MISSING));
    }

    @Test
    void a_pupil_cannot_be_the_guardian_of_a_pupil() {
        Draft draft = Draft.ofSample();
        int row = draft.row("users.csv", "sourcedId", "pupil-01");
        draft.set("users.csv", row, "agentSourcedIds", "pupil-02");

        assertThat(where(draft)).containsExactly(at("users.csv", row, "agentSourcedIds", Kind.BAD_VALUE));
    }

    @Test
    void a_guardian_cannot_be_enrolled_as_a_teacher() {
        assertThat(where(Draft.ofSample()
                        .set("enrollments.csv", 2, "userSourcedId", "guardian-01")
                        .set("enrollments.csv", 2, "role", "teacher")))
                .containsExactly(at("enrollments.csv", 2, "role", Kind.BAD_VALUE));
    }

    @ParameterizedTest
    @CsvSource({"file.users,delta", "file.users,absent", "file.users,whole", "file.courses,absent", "file.results,delta"
    })
    void the_manifest_announces_something_else(String property, String value) {
        Draft draft = Draft.ofSample();
        int row = draft.row("manifest.csv", "propertyName", property);

        assertThat(where(draft.set("manifest.csv", row, "value", value)))
                .containsExactly(at("manifest.csv", row, "value", Kind.BAD_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file.users", "oneroster.version"})
    void the_manifest_does_not_name_what_it_must(String property) {
        Draft draft = Draft.ofSample();
        draft.table("manifest.csv").remove(draft.row("manifest.csv", "propertyName", property) - 1);

        assertThat(where(draft)).containsExactly(at("manifest.csv", null, "propertyName", Kind.VALUE_MISSING));
    }

    @Test
    void all_problems_come_at_once_in_the_order_of_files_and_rows() {
        Draft draft = Draft.ofSample()
                .set("enrollments.csv", 9, "classSourcedId", NOBODY)
                .set("enrollments.csv", 5, "primary", "yes")
                .set("demographics.csv", 3, "birthDate", "yesterday")
                .set("classes.csv", 4, "title", "")
                .drop("roles.csv");

        assertThat(where(draft))
                .containsExactly(
                        at("classes.csv", 4, "title", Kind.VALUE_MISSING),
                        at("demographics.csv", 3, "birthDate", Kind.BAD_DATE),
                        at("roles.csv", null, null, Kind.FILE_MISSING),
                        at("enrollments.csv", 5, "primary", Kind.BAD_BOOLEAN),
                        at("enrollments.csv", 9, "classSourcedId", Kind.UNKNOWN_REFERENCE));
    }

    @Test
    void after_a_thousand_problems_only_their_number_is_told() {
        Draft draft = Draft.ofSample();
        for (int row = 0; row < 1_200; row++) {
            draft.add("enrollments.csv", "sourcedId", "extra-" + row);
        }

        assertThat(draft.problems()).hasSize(1_001);
        assertThat(where(draft)).last().isEqualTo(at("package", null, null, Kind.TOO_MANY_PROBLEMS));
    }

    @Test
    void no_problem_repeats_what_it_found() {
        Draft draft = Draft.ofSample()
                .set("users.csv", 2, "status", "Secretova")
                .set("demographics.csv", 2, "birthDate", "Secretova")
                .set("enrollments.csv", 2, "userSourcedId", "Secretova")
                .set("manifest.csv", 2, "value", "Secretova");
        draft.table("roles.csv").get(3).add("Secretova");

        assertThat(draft.problems())
                .hasSizeGreaterThanOrEqualTo(4)
                .noneMatch(problem -> problem.toString().contains("Secretova"));
    }

    @Test
    void there_is_nothing_at_this_place() {
        assertThat(where(Draft.problems(new OneRosterReader().read(Path.of("no", "such", "folder")))))
                .containsExactly(at("package", null, null, Kind.NOT_A_ROSTER));
    }

    @Test
    void there_are_more_rows_than_may_be() {
        OneRosterReader narrow = new OneRosterReader(Draft.CLOCK, new PackageLimits(1 << 20, 32, 50));

        assertThat(where(Draft.problems(
                        narrow.read(new ByteArrayInputStream(Draft.ofSample().zip())))))
                .contains(at("users.csv", null, null, Kind.TOO_MANY_ROWS));
    }

    private static Tuple at(String file, @Nullable Integer row, @Nullable String column, Kind kind) {
        return tuple(file, row, column, kind);
    }

    private static List<Tuple> where(Draft draft) {
        return where(draft.problems());
    }

    private static List<Tuple> where(List<RosterProblem> problems) {
        return problems.stream()
                .map(problem -> at(problem.file(), problem.row(), problem.column(), problem.kind()))
                .toList();
    }
}
