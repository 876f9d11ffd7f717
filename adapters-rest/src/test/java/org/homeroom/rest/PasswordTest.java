package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordTest {

    private static final String PASSWORD = "еловые шишки в июле";
    private static final String OTHER = "сосновые шишки в мае";

    @Inject
    CapturedCodes codes;

    @Inject
    DataSource database;

    @Test
    @Tag("ACC-18")
    @Tag("ACC-21")
    void a_password_signs_in_and_another_one_ends_every_other_session() {
        var number = SchoolOverHttp.number();
        var owner = SchoolOverHttp.register(codes, number, "ADULT");
        change(owner, PASSWORD).then().statusCode(204);
        var signedIn = signIn(number, PASSWORD);
        signedIn.then().statusCode(200);
        assertThat(signedIn.<String>path("account")).isEqualTo(owner.account());
        var second = new Person(signedIn.path("account"), signedIn.path("accessToken"));
        second.asks().get("/v1/me").then().statusCode(200);

        change(second, OTHER).then().statusCode(204);
        eventually(() -> assertProblem(owner.asks().get("/v1/me"), 401, "SESSION_TERMINATED"));
        second.asks().get("/v1/me").then().statusCode(200);
        assertProblem(signIn(number, PASSWORD), 422, "CREDENTIAL_INVALID");
        signIn(number, OTHER).then().statusCode(200);
    }

    @Test
    @Tag("ACC-21")
    void what_is_easily_guessed_is_no_password() {
        var owner = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        for (var weak : new String[] {"", "kurz", "qwertyuiop", "аааааааааааааа", "x".repeat(200)})
            assertProblem(change(owner, weak), 422, "CREDENTIAL_POLICY_VIOLATION");
        assertProblem(change(owner, "x".repeat(2000)), 400, "REQUEST_MALFORMED");
    }

    @Test
    @Tag("ACC-16")
    @Tag("ACC-21")
    void guessing_is_limited_and_the_answers_never_tell_whether_a_number_has_an_account() {
        var number = SchoolOverHttp.number();
        var owner = SchoolOverHttp.register(codes, number, "ADULT");
        change(owner, PASSWORD).then().statusCode(204);
        var nobodys = SchoolOverHttp.number();
        for (var i = 0; i < 5; i++) {
            var known = signIn(number, "wrong " + i);
            var unknown = signIn(nobodys, "wrong " + i);
            assertProblem(known, 422, "CREDENTIAL_INVALID");
            assertThat(unknown.asString()).isEqualTo(known.asString());
        }
        assertProblem(signIn(number, PASSWORD), 429, "CREDENTIAL_TOO_MANY_ATTEMPTS");
        assertProblem(signIn(nobodys, PASSWORD), 429, "CREDENTIAL_TOO_MANY_ATTEMPTS");
        SchoolOverHttp.signIn(codes, number).asks().get("/v1/me").then().statusCode(200);
    }

    @Test
    @Tag("ACC-21")
    void of_thirty_two_who_guess_at_once_no_more_than_five_are_heard() throws Exception {
        var number = SchoolOverHttp.number();
        var owner = SchoolOverHttp.register(codes, number, "ADULT");
        change(owner, PASSWORD).then().statusCode(204);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = callers.invokeAll(IntStream.range(0, 32)
                    .<Callable<Response>>mapToObj(i -> () -> signIn(number, "guess " + i))
                    .toList());
            var heard = asked.stream()
                    .map(Future::resultNow)
                    .filter(answer -> answer.statusCode() == 422)
                    .count();
            assertThat(heard).isBetween(1L, 5L);
        }
    }

    @Test
    @Tag("ACC-21")
    void a_password_is_kept_as_a_slow_digest_and_nowhere_else() throws SQLException {
        var owner = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        change(owner, PASSWORD).then().statusCode(204);
        change(owner, OTHER).then().statusCode(204);
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select hash from secret.password where account = '" + owner.account() + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(rows.next()).as("the one before is forgotten").isFalse();
        }
    }

    private static Response change(Person who, String password) {
        return who.asks().body(Map.of("password", password)).put("/v1/me/password");
    }

    private static Response signIn(String phone, String password) {
        return given().contentType("application/json")
                .body(Map.of("phone", phone, "password", password))
                .post("/v1/password-sign-ins");
    }
}
