package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("ACC-20")
    @Tag("S-41")
    void a_session_that_its_owner_ends_is_of_no_use_from_the_next_request_on() {
        var number = SchoolOverHttp.number();
        var phone = SchoolOverHttp.register(codes, number, "ADULT");
        var desk = SchoolOverHttp.signIn(codes, number);
        SchoolOverHttp.eventually(() -> assertThat(sessionsOf(desk)).hasSize(2));
        assertThat(sessionsOf(desk)).filteredOn("current", true).hasSize(1);

        phone.asks().get("/v1/me").then().statusCode(200);
        end(desk, other(desk)).then().statusCode(204);
        for (var i = 0; i < 3; i++) assertProblem(phone.asks().get("/v1/me"), 401, "SESSION_TERMINATED");
        assertProblem(phone.asks().get("/v1/me/sessions"), 401, "SESSION_TERMINATED");
        assertProblem(phone.asks().delete("/v1/me/session"), 401, "SESSION_TERMINATED");
        desk.asks().get("/v1/me").then().statusCode(200);
        SchoolOverHttp.eventually(() -> assertThat(sessionsOf(desk)).hasSize(1));
    }

    @Test
    @Tag("ACC-20")
    void all_other_sessions_end_at_once_and_the_one_that_asks_stays() {
        var number = SchoolOverHttp.number();
        var first = SchoolOverHttp.register(codes, number, "ADULT");
        var second = SchoolOverHttp.signIn(codes, number);
        var third = SchoolOverHttp.signIn(codes, number);
        second.asks().delete("/v1/me/sessions").then().statusCode(204);
        for (var ended : List.of(first, third)) assertProblem(ended.asks().get("/v1/me"), 401, "SESSION_TERMINATED");
        second.asks().get("/v1/me").then().statusCode(200);
    }

    @Test
    @Tag("ACC-20")
    void sessions_of_others_look_as_if_they_did_not_exist() {
        var owner = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var session = only(owner);
        assertProblem(end(stranger, session), 404, "SESSION_NOT_FOUND");
        assertProblem(end(stranger, "00000000-0000-0000-0000-000000000001"), 404, "SESSION_NOT_FOUND");
        owner.asks().get("/v1/me").then().statusCode(200);
    }

    @Test
    @Tag("ACC-20")
    void a_session_carries_the_name_that_its_owner_gives_the_device() {
        var owner = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var session = only(owner);
        var named = owner.asks().body(Map.of("name", "Планшет")).put("/v1/me/sessions/" + session + "/device");
        named.then().statusCode(204);
        List<String> devices = owner.asks()
                .header(Desk.AT_LEAST, named.header(Desk.POSITION))
                .get("/v1/me/sessions")
                .jsonPath()
                .getList("device", String.class);
        assertThat(devices).containsExactly("Планшет");
    }

    @Test
    void signing_out_ends_the_session_that_asks() {
        var owner = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        owner.asks().delete("/v1/me/session").then().statusCode(204);
        assertProblem(owner.asks().get("/v1/me"), 401, "SESSION_TERMINATED");
        RestAssured.given().get("/v1/me").then().statusCode(401);
    }

    private static Response end(Person who, Object session) {
        return who.asks().delete("/v1/me/sessions/" + session);
    }

    private static Object only(Person who) {
        SchoolOverHttp.eventually(() -> assertThat(sessionsOf(who)).hasSize(1));
        return Objects.requireNonNull(sessionsOf(who).getFirst().get("session"));
    }

    private static Object other(Person who) {
        return sessionsOf(who).stream()
                .filter(session -> Boolean.FALSE.equals(session.get("current")))
                .map(session -> session.get("session"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> sessionsOf(Person who) {
        var now = who.asks().get("/v1/me/sessions");
        now.then().statusCode(200);
        return now.jsonPath().getList("");
    }
}
