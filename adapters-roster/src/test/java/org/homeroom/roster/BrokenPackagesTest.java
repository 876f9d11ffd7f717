package org.homeroom.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeroom.application.memberships.RosterProblem;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages with one fault each: what they are told, and where. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("F-21")
class BrokenPackagesTest {

    private static final String USERS = "users.csv";

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("not a zip", "no zip".getBytes(StandardCharsets.UTF_8), "package", null, null, Kind.NOT_A_ROSTER),
                fault("an empty file as zip", new byte[0], "package", null, null, Kind.NOT_A_ROSTER),
                fault("half a zip", half(Draft.ofSample().zip()), "package", null, null, Kind.NOT_A_ROSTER),
                fault("path traversal", with("../users.csv", new byte[] {1}), "package", null, null, Kind.UNSAFE_PATH),
                fault("a zip bomb", with("filler.bin", new byte[65 << 20]), "package", null, null, Kind.FILE_TOO_LARGE),
                fault("too many files", many(), "package", null, null, Kind.TOO_MANY_FILES),
                fault("too many rows", rows(), "enrollments.csv", null, null, Kind.TOO_MANY_ROWS),
                fault("no manifest", draft().drop("manifest.csv"), "manifest.csv", null, null, Kind.FILE_MISSING),
                fault("another version", version("2.0"), "manifest.csv", 3, "value", Kind.WRONG_VERSION),
                fault("no classes", draft().drop("classes.csv"), "classes.csv", null, null, Kind.FILE_MISSING),
                fault("an empty table", draft().text("courses.csv", ""), "courses.csv", null, null, Kind.FILE_EMPTY),
                fault(
                        "wrong encoding",
                        draft().bytes("orgs.csv", draft().text("orgs.csv").getBytes(Charset.forName("windows-1251"))),
                        "orgs.csv",
                        2,
                        null,
                        Kind.WRONG_ENCODING),
                fault("a column missing", draft().dropColumn(USERS, "sms"), USERS, 1, "sms", Kind.COLUMN_MISSING),
                fault("an unknown column", column("shoeSize"), USERS, 1, "shoeSize", Kind.COLUMN_UNKNOWN),
                fault("a header twice", column("sms"), USERS, 1, "sms", Kind.COLUMN_TWICE),
                fault("a short row", shorter(), "orgs.csv", 2, null, Kind.ROW_TOO_SHORT),
                fault("a long row", longer(), "orgs.csv", 2, null, Kind.ROW_TOO_LONG),
                fault("an open quote", open(), "courses.csv", 2, null, Kind.BAD_QUOTING),
                fault(
                        "a value missing",
                        draft().set(USERS, 2, "givenName", ""),
                        USERS,
                        2,
                        "givenName",
                        Kind.VALUE_MISSING),
                fault(
                        "a class without org",
                        draft().set("classes.csv", 2, "schoolSourcedId", ""),
                        "classes.csv",
                        2,
                        "schoolSourcedId",
                        Kind.VALUE_MISSING),
                fault("an id twice", duplicate(), "courses.csv", 3, "sourcedId", Kind.DUPLICATE_ID),
                fault(
                        "a dangling reference",
                        draft().set("enrollments.csv", 4, "classSourcedId", "nowhere"),
                        "enrollments.csv",
                        4,
                        "classSourcedId",
                        Kind.UNKNOWN_REFERENCE),
                fault(
                        "a bad date",
                        draft().set("demographics.csv", 2, "birthDate", "2016-02-30"),
                        "demographics.csv",
                        2,
                        "birthDate",
                        Kind.BAD_DATE),
                fault(
                        "a year upside down",
                        draft().set("academicSessions.csv", 2, "endDate", "2020-01-01"),
                        "academicSessions.csv",
                        2,
                        "endDate",
                        Kind.DATES_REVERSED),
                fault(
                        "a bad enum",
                        draft().set("roles.csv", 2, "role", "pupil"),
                        "roles.csv",
                        2,
                        "role",
                        Kind.BAD_VALUE),
                fault(
                        "a bad boolean",
                        draft().set("enrollments.csv", 2, "primary", "yes"),
                        "enrollments.csv",
                        2,
                        "primary",
                        Kind.BAD_BOOLEAN),
                fault(
                        "a formula",
                        draft().set(USERS, 2, "familyName", "=HYPERLINK(\"http://evil.example\")"),
                        USERS,
                        2,
                        "familyName",
                        Kind.FORMULA),
                fault(
                        "a deleted row in a whole roster",
                        draft().set("courses.csv", 2, "status", "tobedeleted"),
                        "courses.csv",
                        2,
                        "status",
                        Kind.DELETED_ROW),
                twoLead());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void each_fault_is_named_with_its_place_and_what_would_be_right(
            String fault, byte[] zip, String file, @Nullable Integer row, @Nullable String column, Kind kind) {
        var found = Draft.problems(Draft.read(zip));
        assertThat(found).as(fault).isNotEmpty().anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.row()).isEqualTo(row);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.expected()).isNotBlank();
        });
        assertThat(found.stream().map(RosterProblem::kind)).first().isEqualTo(kind);
    }

    private static Draft draft() {
        return Draft.ofSample();
    }

    private static Arguments fault(
            String name, Draft draft, String file, @Nullable Integer row, @Nullable String column, Kind kind) {
        return fault(name, draft.zip(), file, row, column, kind);
    }

    private static Arguments fault(
            String name, byte[] zip, String file, @Nullable Integer row, @Nullable String column, Kind kind) {
        return arguments(name, zip, file, row, column, kind);
    }

    private static Arguments twoLead() {
        var draft = draft();
        var lines = draft.table("enrollments.csv");
        var header = lines.getFirst();
        var first = lines.stream()
                .filter(line -> line.contains("teacher")
                        && line.get(header.indexOf("primary")).equals("true"))
                .findFirst()
                .orElseThrow();
        var other = lines.stream()
                .filter(line -> line.contains("teacher")
                        && !line.get(header.indexOf("userSourcedId"))
                                .equals(first.get(header.indexOf("userSourcedId"))))
                .findFirst()
                .orElseThrow();
        draft.add(
                "enrollments.csv",
                "sourcedId",
                "second",
                "classSourcedId",
                first.get(header.indexOf("classSourcedId")),
                "schoolSourcedId",
                first.get(header.indexOf("schoolSourcedId")),
                "userSourcedId",
                other.get(header.indexOf("userSourcedId")),
                "role",
                "teacher",
                "primary",
                "true");
        return fault(
                "two homeroom teachers",
                draft,
                "enrollments.csv",
                draft.table("enrollments.csv").size(),
                "primary",
                Kind.TWO_HOMEROOM_TEACHERS);
    }

    private static Draft version(String version) {
        var draft = draft();
        return draft.set(
                "manifest.csv", draft.row("manifest.csv", "propertyName", "oneroster.version"), "value", version);
    }

    private static Draft column(String name) {
        var draft = draft();
        draft.table(USERS).forEach(row -> row.add(row.equals(draft.table(USERS).getFirst()) ? name : ""));
        return draft;
    }

    private static Draft shorter() {
        var draft = draft();
        draft.table("orgs.csv").get(1).removeLast();
        return draft;
    }

    private static Draft longer() {
        var draft = draft();
        draft.table("orgs.csv").get(1).add("more");
        return draft;
    }

    private static Draft open() {
        var text = draft().text("courses.csv");
        return draft().text("courses.csv", text.substring(0, text.indexOf('\n') + 1) + "\"never closed");
    }

    private static Draft duplicate() {
        var draft = draft();
        draft.table("courses.csv").add(2, draft.table("courses.csv").get(1));
        return draft;
    }

    private static byte[] rows() {
        var draft = draft();
        var line = String.join(",", Collections.nCopies(10, "x")) + "\n";
        var header = draft.text("enrollments.csv").lines().findFirst().orElseThrow();
        return draft.text("enrollments.csv", header + "\n" + line.repeat(250_001))
                .zip();
    }

    private static byte[] many() {
        Map<String, byte[]> files = new TreeMap<>();
        for (var number = 0; number < 33; number++) {
            files.put(number + ".txt", new byte[0]);
        }
        return Draft.zip(files);
    }

    private static byte[] half(byte[] zip) {
        return Arrays.copyOf(zip, zip.length / 2);
    }

    private static byte[] with(String name, byte[] content) {
        var files = new TreeMap<>(draft().files());
        files.put(name, content);
        return Draft.zip(files);
    }
}
