package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("S-01")
    @Tag("ACC-02")
    @Tag("ACC-03")
    void a_number_becomes_one_account_however_it_is_written() {
        SchoolOverHttp.register(codes, "+79005550001", "ADULT");
        for (var written : new String[] {"+7 900 555-00-01", "8 (900) 555-00-01", "89005550001"})
            assertProblem(start(written, "CHILD"), 409, "PHONE_ALREADY_IN_USE");
    }

    @Test
    @Tag("ACC-09")
    void a_wrong_code_opens_nothing_and_five_close_the_attempt() {
        String attempt = start("+79005550002", "ADULT").path("attempt");
        var right = codes.codeFor(attempt);
        var wrong = "000000".equals(right) ? "000001" : "000000";
        for (var i = 0; i < 5; i++) assertProblem(confirm(attempt, "+79005550002", wrong), 422, "CODE_INVALID");
        assertProblem(confirm(attempt, "+79005550002", right), 429, "CODE_TOO_MANY_ATTEMPTS");
    }

    @Test
    void a_code_serves_once_and_only_its_own_number() {
        String attempt = start("+79005550003", "ADULT").path("attempt");
        var code = codes.codeFor(attempt);
        assertProblem(confirm(attempt, "+79005550009", code), 422, "CODE_INVALID");
        assertThat(confirm(attempt, "+79005550003", code).statusCode()).isEqualTo(201);
        assertProblem(confirm(attempt, "+79005550003", code), 422, "CODE_INVALID");
    }

    @Test
    void signing_in_never_tells_whether_a_number_has_an_account() {
        SchoolOverHttp.register(codes, "+79005550004", "ADULT");
        var known = signIn("+79005550004");
        var unknown = signIn("+79005550005");
        assertThat(known.statusCode()).isEqualTo(202);
        assertThat(unknown.statusCode()).isEqualTo(202);
        assertThat(unknown.jsonPath().getMap("").keySet())
                .isEqualTo(known.jsonPath().getMap("").keySet());
        assertThat(unknown.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(known.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());

        String attempt = known.path("attempt");
        var session = given().contentType("application/json")
                .body(Map.of("phone", "+79005550004", "code", codes.codeFor(attempt)))
                .post("/v1/sign-ins/" + attempt + "/confirmation");
        assertThat(session.statusCode()).isEqualTo(200);
        given().auth().oauth2(session.path("accessToken")).get("/v1/me").then().statusCode(200);
    }

    @Test
    void what_is_malformed_is_named_by_a_pointer() {
        assertPlace(post("{\"phone\":\"+79005550006\",\"kind\":\"CAT\"}"), "/kind");
        assertPlace(post("{\"phone\":\"+79005550006\",\"kind\":\"ADULT\",\"account\":\"1\"}"), "/account");
        assertPlace(post("{\"phone\":\" \",\"kind\":\"ADULT\"}"), "/phone");
        assertPlace(post("{\"kind\":\"ADULT\"}"), "/phone");
        assertPlace(post("{\"phone\":"), "");
        assertPlace(post("[]"), "");
        assertPlace(post(""), "");
        assertProblem(start("12ab", "ADULT"), 400, "PHONE_FORMAT_INVALID");
    }

    @Test
    void without_a_valid_token_nothing_is_answered() {
        assertProblem(given().get("/v1/me"), 401, "TOKEN_REQUIRED");
        assertProblem(given().auth().oauth2("nonsense").get("/v1/me"), 401, "TOKEN_REQUIRED");
        var token = SchoolOverHttp.register(codes, "+79005550007", "ADULT").token();
        var forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        assertProblem(given().auth().oauth2(forged).get("/v1/me"), 401, "TOKEN_REQUIRED");
    }

    private static void assertPlace(Response answer, String pointer) {
        assertProblem(answer, 400, "REQUEST_MALFORMED");
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/v1/registrations");
    }

    private static Response start(String phone, String kind) {
        return given().contentType("application/json")
                .body(Map.of("phone", phone, "kind", kind))
                .post("/v1/registrations");
    }

    private static Response confirm(String attempt, String phone, String code) {
        return given().contentType("application/json")
                .body(Map.of("phone", phone, "code", code))
                .post("/v1/registrations/" + attempt + "/confirmation");
    }

    private static Response signIn(String phone) {
        return given().contentType("application/json")
                .body(Map.of("phone", phone))
                .post("/v1/sign-ins");
    }
}
