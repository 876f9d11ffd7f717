package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterImportTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("MEM-05")
    void a_roster_is_looked_at_taken_over_and_the_second_time_changes_nothing() {
        var school = SchoolOverHttp.open(codes);
        var zip = new OneRosterZip().bytes();
        var preview = school.preview(zip);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.jsonPath().getInt("changes.people")).isEqualTo(6);
        assertThat(school.administrator
                        .asks()
                        .get(school.path("/classes"))
                        .jsonPath()
                        .getList(""))
                .isEmpty();

        assertThat(school.apply(zip, preview.path("digest")).statusCode()).isEqualTo(201);
        var again = school.apply(zip, preview.path("digest"));
        assertThat(again.jsonPath().getInt("changes.people")).isZero();
        assertThat(again.jsonPath().getInt("changes.classes")).isZero();
        assertThat(again.jsonPath().getInt("changes.enrolments")).isZero();
    }

    @Test
    void a_broken_roster_is_reported_by_file_row_and_column_and_nothing_is_taken_over() {
        var school = SchoolOverHttp.open(codes);
        var broken = new OneRosterZip()
                .with("demographics.csv", text -> text.replace("2016-03-01", "2016-02-30"))
                .with("enrollments.csv", text -> text.replace("5a,org,tom", "5x,org,tom"))
                .bytes();
        var answer = school.preview(broken);
        assertProblem(answer, 422, "ROSTER_UNREADABLE");
        assertThat(answer.jsonPath().getList("problems.file", String.class))
                .contains("demographics.csv", "enrollments.csv");
        assertThat(answer.jsonPath().getString("problems.find { it.kind == 'BAD_DATE' }.column"))
                .isEqualTo("birthDate");
        assertThat(answer.jsonPath().getInt("problems.find { it.kind == 'BAD_DATE' }.row"))
                .isEqualTo(2);
        assertThat(answer.jsonPath().getInt("problems.find { it.kind == 'UNKNOWN_REFERENCE' }.row"))
                .isEqualTo(3);
        assertProblem(school.apply(broken, "any"), 422, "ROSTER_UNREADABLE");
        assertProblem(school.preview(new OneRosterZip().without("users.csv").bytes()), 422, "ROSTER_UNREADABLE");
        assertProblem(school.preview("not a zip".getBytes(StandardCharsets.UTF_8)), 422, "ROSTER_UNREADABLE");
        assertThat(school.administrator
                        .asks()
                        .get(school.path("/classes"))
                        .jsonPath()
                        .getList(""))
                .isEmpty();
    }

    @Test
    void what_was_not_looked_at_is_not_taken_over() {
        var school = SchoolOverHttp.open(codes);
        var zip = new OneRosterZip().bytes();
        assertProblem(school.apply(zip, "00"), 409, "ROSTER_NOT_PREVIEWED");
        assertProblem(school.apply(zip, ""), 400, "REQUEST_MALFORMED");
    }

    @Test
    void only_an_administrator_of_the_school_brings_a_roster() {
        var school = SchoolOverHttp.open(codes);
        var other = SchoolOverHttp.open(codes);
        var zip = new OneRosterZip().bytes();
        assertProblem(
                other.administrator
                        .asks()
                        .contentType("application/zip")
                        .body(zip)
                        .post(school.path("/roster-previews")),
                404,
                "NOT_FOUND");
    }
}
