package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.number;
import static org.homeroom.rest.SchoolOverHttp.register;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesOnPaperTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("F-06")
    void a_homeroom_teacher_prints_codes_for_the_guardians_of_the_own_class_and_of_no_other() {
        var school = SchoolOverHttp.withRoster(codes);
        var ours = school.theClass("5А");
        var before = school.administrator.asks().post(school.path("/classes/" + ours + "/guardian-code-tables"));
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.asString()).contains("NOT_REGISTERED").doesNotContain(",CODE");

        var people = school.everybodyJoins(ours);
        var lev = school.everybodyJoins(school.theClass("9А")).named("Лев");
        var sheets = school.path("/classes/" + ours + "/guardian-code-sheets");
        assertProblem(lev.asks().post(sheets), 404, "NOT_FOUND");
        assertProblem(people.named("Мия").asks().post(sheets), 404, "NOT_FOUND");
        assertProblem(register(codes, number(), "ADULT").asks().post(sheets), 404, "NOT_FOUND");

        var vera = people.named("Вера");
        SchoolOverHttp.eventually(
                () -> assertThat(vera.asks().post(sheets).asString()).contains("<svg", "Мия", "class=\"code\""));
        var page = vera.asks().post(sheets);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        var printed = Pattern.compile("class=\"code\">([0-9A-Z]{6})<").matcher(page.asString());
        assertThat(printed.find()).isTrue();
        var claim = Map.of("token", printed.group(1), "kind", "PARENT");
        assertThat(register(codes, number(), "ADULT")
                        .asks()
                        .body(claim)
                        .post("/v1/guardian-links")
                        .statusCode())
                .isEqualTo(201);
        assertProblem(
                register(codes, number(), "ADULT").asks().body(claim).post("/v1/guardian-links"),
                410,
                "LINK_TOKEN_USED");

        var tables = school.path("/classes/" + ours + "/guardian-code-tables");
        SchoolOverHttp.eventually(
                () -> assertThat(vera.asks().post(tables).asString()).contains("ENOUGH_CODES"));
    }
}
