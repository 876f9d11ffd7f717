package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

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
class RefreshTest {

    @Inject
    CapturedCodes codes;

    @Inject
    DataSource database;

    @Test
    @Tag("ACC-20")
    void a_session_is_renewed_until_it_is_ended() {
        var owner = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var first = renew(refreshTokenOf(owner));
        first.then().statusCode(200);
        var renewed = new Person(owner.account(), first.path("accessToken"));
        renewed.asks().get("/v1/me").then().statusCode(200);
        var second = renew(first.path("refreshToken"));
        second.then().statusCode(200);
        renewed.asks().delete("/v1/me/session").then().statusCode(204);
        assertProblem(renew(second.path("refreshToken")), 401, "SESSION_TERMINATED");
    }

    @Test
    @Tag("ACC-20")
    void who_comes_with_a_token_of_before_is_refused_and_later_on_ends_the_session() throws SQLException {
        var owner = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var old = refreshTokenOf(owner);
        var next = renew(old).<String>path("refreshToken");
        assertProblem(renew(old), 401, "REFRESH_TOKEN_NOT_ACCEPTED");
        owner.asks().get("/v1/me").then().statusCode(200);
        try (var connection = database.getConnection()) {
            connection
                    .createStatement()
                    .executeUpdate("update secret.refresh_token set renewed_at = now() - interval '1 minute' where"
                            + " account = '" + owner.account() + "'");
        }
        assertProblem(renew(old), 401, "SESSION_TERMINATED");
        assertProblem(owner.asks().get("/v1/me"), 401, "SESSION_TERMINATED");
        assertProblem(renew(next), 401, "REFRESH_TOKEN_NOT_ACCEPTED");
    }

    @Test
    void what_is_no_token_renews_nothing() {
        var owner = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var real = refreshTokenOf(owner);
        var session = real.substring(0, real.indexOf('.'));
        for (var forged : new String[] {"x", "x.y", session, session + ".", session + ".guess", real + "x"})
            assertProblem(renew(forged), 401, "REFRESH_TOKEN_NOT_ACCEPTED");
        renew(real).then().statusCode(200);
    }

    @Test
    void of_thirty_two_who_use_one_token_at_once_one_gets_the_next() throws Exception {
        var owner = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var token = refreshTokenOf(owner);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = callers.invokeAll(IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(i -> () -> renew(token).statusCode())
                    .toList());
            assertThat(asked.stream()
                            .map(Future::resultNow)
                            .filter(status -> status == 200)
                            .count())
                    .isOne();
        }
        owner.asks().get("/v1/me").then().statusCode(200);
    }

    private static String refreshTokenOf(Person who) {
        var issued = who.asks().post("/v1/me/session/refresh-token");
        issued.then().statusCode(201);
        return issued.path("refreshToken");
    }

    private static Response renew(String token) {
        return given().contentType("application/json")
                .body(Map.of("refreshToken", token))
                .post("/v1/session-tokens");
    }
}
