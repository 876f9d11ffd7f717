package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.homeroom.application.secrets.Codes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever opens a door here cannot be found by trying. Passwords and second factors have tests of their own. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuessingTest {

    private static final int CALLERS = 32;

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("ACC-09")
    void of_thirty_two_who_guess_one_code_at_once_no_more_than_five_are_heard_and_nobody_gets_in() throws Exception {
        var number = SchoolOverHttp.number();
        SchoolOverHttp.register(codes, number, "ADULT");
        String attempt = given().contentType("application/json")
                .body(Map.of("phone", number))
                .post("/v1/sign-ins")
                .path("attempt");
        var right = codes.codeFor(attempt);
        var wrong = "000000".equals(right) ? "000001" : "000000";
        List<Response> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = callers
                    .invokeAll(IntStream.range(0, CALLERS)
                            .<Callable<Response>>mapToObj(i -> () -> confirm(attempt, number, wrong))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers).noneMatch(answer -> answer.statusCode() < 400);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 422).count())
                .isBetween(1L, 5L);
        for (var i = 0; i < 5; i++) confirm(attempt, number, wrong);
        assertProblem(confirm(attempt, number, right), 429, "CODE_TOO_MANY_ATTEMPTS");
    }

    @Test
    void who_tries_link_tokens_or_invitations_has_to_wait_after_ten_and_nobody_else_has() {
        var guessing = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        for (var i = 0; i < 5; i++) {
            var link = guessing.asks()
                    .body(Map.of("token", Codes.token(), "kind", "PARENT"))
                    .post("/v1/guardian-links");
            assertThat(link.statusCode()).isIn(404, 422);
            var invitation = guessing.asks().body(Map.of("code", Codes.token())).post("/v1/me/roster-bindings");
            assertProblem(invitation, 422, "INVITATION_INVALID");
        }
        var refused = guessing.asks().body(Map.of("code", Codes.token())).post("/v1/me/roster-bindings");
        assertProblem(refused, 429, "RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isNotNull();
        guessing.asks().get("/v1/me").then().statusCode(200);

        var other = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(
                other.asks().body(Map.of("code", Codes.token())).post("/v1/me/roster-bindings"),
                422,
                "INVITATION_INVALID");
    }

    private static Response confirm(String attempt, String phone, String code) {
        return given().contentType("application/json")
                .body(Map.of("phone", phone, "code", code))
                .post("/v1/sign-ins/" + attempt + "/confirmation");
    }
}
