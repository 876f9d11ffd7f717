package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentLawTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("CON-06")
    void the_policy_of_a_school_counts_from_the_moment_it_holds() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        var policy = Map.of("preset", "US_COPPA", "school", school.id);
        assertProblem(school.administrator.asks().body(policy).post("/v1/consent-policies"), 404, "NOT_FOUND");
        assertThat(SchoolOverHttp.operator(codes)
                        .asks()
                        .body(policy)
                        .post("/v1/consent-policies")
                        .statusCode())
                .isEqualTo(204);
        assertProblem(school.grant(anna, mia, "CHAT"), 422, "EVIDENCE_INSUFFICIENT");
    }

    @Test
    @Tag("CON-05")
    void a_school_publishes_its_notices_one_after_the_other() {
        var school = SchoolOverHttp.open(codes);
        var notice = Map.of("material", true, "purposes", List.of("CHAT"), "textSha256", "0".repeat(64));
        var first = school.path("/consent-notices/1");
        assertThat(school.administrator.asks().body(notice).put(first).statusCode())
                .isEqualTo(204);
        assertThat(school.administrator.asks().body(notice).put(first).statusCode())
                .isEqualTo(204);
        assertProblem(
                school.administrator.asks().body(notice).put(school.path("/consent-notices/3")),
                409,
                "NOTICE_OUTDATED");
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(stranger.asks().body(notice).put(school.path("/consent-notices/2")), 404, "NOT_FOUND");
    }

    @Test
    @Tag("CON-08")
    void who_runs_the_platform_says_where_the_data_of_a_school_may_go() {
        var school = SchoolOverHttp.open(codes);
        var path = school.path("/data-residency");
        var label = Map.of("residency", "RU");
        assertProblem(school.administrator.asks().body(label).put(path), 404, "NOT_FOUND");
        var operator = SchoolOverHttp.operator(codes);
        assertThat(operator.asks().body(label).put(path).statusCode()).isEqualTo(204);
        assertThat(operator.asks().body(label).put(path).statusCode()).isEqualTo(204);
        assertProblem(operator.asks().body(Map.of("residency", "MARS")).put(path), 400, "REQUEST_MALFORMED");
        assertThat(operator.asks().body(Map.of()).put(path).statusCode()).isEqualTo(204);
    }

    @Test
    @Tag("CON-01")
    void a_policy_never_holds_from_a_day_that_is_over() {
        var school = SchoolOverHttp.open(codes);
        var past =
                Map.of("preset", "UK_COMPETENT_MINORS", "school", school.id, "effectiveFrom", "2020-01-01T00:00:00Z");
        assertProblem(
                SchoolOverHttp.operator(codes).asks().body(past).post("/v1/consent-policies"),
                409,
                "POLICY_DATES_OVERLAP");
    }
}
