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
            assertProblem(confirmed(written, "ADULT"), 409, "PHONE_ALREADY_IN_USE");
    }

    @Test
    @Tag("ACC-04")
    void a_number_of_a_grown_up_is_refused_to_a_child_with_a_hint_and_never_whose_it_is() {
        SchoolOverHttp.register(codes, "+79005550010", "ADULT");
        var refused = confirmed("+79005550010", "CHILD");
        assertProblem(refused, 409, "PHONE_ALREADY_IN_USE");
        assertThat(refused.<String>path("hint")).isEqualTo("BELONGS_TO_ANOTHER_ROLE");
        assertThat(refused.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder("type", "title", "status", "code", "hint");
    }

    @Test
    @Tag("ACC-03")
    @Tag("ACC-16")
    void starting_a_registration_never_tells_whether_a_number_has_an_account() {
        SchoolOverHttp.register(codes, "+79005550011", "ADULT");
        var known = start("+79005550011", "CHILD");
        var unknown = start("+79005550012", "CHILD");
        assertThat(known.statusCode()).isEqualTo(202).isEqualTo(unknown.statusCode());
        assertThat(known.jsonPath().getMap("").keySet())
                .isEqualTo(unknown.jsonPath().getMap("").keySet());
        assertThat(codes.codeFor(known.path("attempt"))).isNotEqualTo("none");
        assertThat(codes.codeFor(unknown.path("attempt"))).isNotEqualTo("none");
        for (var i = 0; i < 3; i++) {
            assertThat(start("+79005550011", "CHILD").statusCode()).isEqualTo(202);
            assertThat(start("+79005550012", "CHILD").statusCode()).isEqualTo(202);
        }
        assertThat(start("+79005550012", "CHILD").statusCode()).isEqualTo(202);
        assertProblem(start("+79005550011", "CHILD"), 429, "CODE_TOO_MANY_SENDS");
        assertProblem(start("+79005550012", "CHILD"), 429, "CODE_TOO_MANY_SENDS");
    }

    @Test
    @Tag("ACC-16")
    void too_many_codes_to_sign_in_are_refused_whether_or_not_there_is_an_account() {
        for (var i = 0; i < 5; i++)
            assertThat(signIn("+79005550013").statusCode()).isEqualTo(202);
        assertProblem(signIn("+79005550013"), 429, "CODE_TOO_MANY_SENDS");
    }

    @Test
    @Tag("ACC-14")
    void a_registration_in_somebodys_session_is_refused() {
        var parent = SchoolOverHttp.register(codes, "+79005550014", "ADULT");
        var body = Map.of("phone", "+79005550015", "kind", "CHILD");
        assertProblem(parent.asks().body(body).post("/v1/registrations"), 422, "SESSION_IDENTITY_CONFLICT");
        String attempt = start("+79005550015", "CHILD").path("attempt");
        assertProblem(
                parent.asks()
                        .body(Map.of("phone", "+79005550015", "code", codes.codeFor(attempt)))
                        .post("/v1/registrations/" + attempt + "/confirmation"),
                422,
                "SESSION_IDENTITY_CONFLICT");
        var child = confirm(attempt, "+79005550015", codes.codeFor(attempt));
        assertThat(child.statusCode()).isEqualTo(201);
        assertThat(child.<String>path("account")).isNotEqualTo(parent.account());
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

    private Response confirmed(String phone, String kind) {
        String attempt = start(phone, kind).then().statusCode(202).extract().path("attempt");
        return confirm(attempt, phone, codes.codeFor(attempt));
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
