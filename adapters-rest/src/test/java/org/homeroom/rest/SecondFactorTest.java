package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeroom.application.secrets.OneTimePasswords;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondFactorTest {

    private static final int CALLERS = 32;

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("ACC-22")
    void with_an_authenticator_a_sign_in_can_do_nothing_until_its_code_is_named() {
        var number = SchoolOverHttp.number();
        var owner = SchoolOverHttp.register(codes, number, "ADULT");
        assertProblem(owner.asks().get("/v1/me/second-factor"), 404, "SECOND_FACTOR_UNKNOWN");
        var secret = setUpAuthenticator(owner);
        owner.asks().get("/v1/me").then().statusCode(200);

        assertProblem(enable(owner, "000000", null), 422, "CODE_INVALID");
        var now = Instant.now();
        enable(owner, OneTimePasswords.code(secret, now), null).then().statusCode(204);
        owner.asks().get("/v1/me").then().statusCode(200);

        var pending = SchoolOverHttp.signIn(codes, number);
        assertProblem(pending.asks().get("/v1/me"), 401, "SECOND_FACTOR_REQUIRED");
        assertProblem(pending.asks().delete("/v1/me/sessions"), 401, "SECOND_FACTOR_REQUIRED");
        assertProblem(setUp(pending, "AUTHENTICATOR"), 409, "SECOND_FACTOR_ALREADY_ENABLED");
        assertThat(pending.asks().get("/v1/me/second-factor").<Boolean>path("enabled"))
                .isTrue();
        assertProblem(confirm(pending, OneTimePasswords.code(secret, now), null), 422, "CODE_INVALID");
        confirm(pending, OneTimePasswords.code(secret, now.plus(Duration.ofSeconds(30))), null)
                .then()
                .statusCode(204);
        pending.asks().get("/v1/me").then().statusCode(200);
    }

    @Test
    @Tag("ACC-22")
    void a_pending_sign_in_can_be_given_up() {
        var number = SchoolOverHttp.number();
        var owner = SchoolOverHttp.register(codes, number, "ADULT");
        var secret = setUpAuthenticator(owner);
        enable(owner, OneTimePasswords.code(secret, Instant.now()), null).then().statusCode(204);
        var pending = SchoolOverHttp.signIn(codes, number);
        pending.asks().delete("/v1/me/session").then().statusCode(204);
        assertProblem(confirm(pending, OneTimePasswords.code(secret, Instant.now()), null), 401, "SESSION_TERMINATED");
    }

    @Test
    @Tag("ACC-22")
    void a_code_that_is_sent_serves_too_and_once() {
        var number = SchoolOverHttp.number();
        var owner = SchoolOverHttp.register(codes, number, "ADULT");
        setUp(owner, "PHONE").then().statusCode(201);
        var first = send(owner);
        enable(owner, codes.codeFor(first), first).then().statusCode(204);

        var pending = SchoolOverHttp.signIn(codes, number);
        assertProblem(confirm(pending, codes.codeFor(first), first), 422, "CODE_INVALID");
        var second = send(pending);
        confirm(pending, codes.codeFor(second), second).then().statusCode(204);
        assertProblem(confirm(pending, codes.codeFor(second), second), 422, "CODE_INVALID");

        var third = send(pending);
        assertProblem(disable(pending, "000000", third), 422, "CODE_INVALID");
        disable(pending, codes.codeFor(third), third).then().statusCode(204);
        SchoolOverHttp.signIn(codes, number).asks().get("/v1/me").then().statusCode(200);
    }

    @Test
    @Tag("ACC-22")
    void guessing_is_limited_however_many_sessions_one_opens_and_the_right_code_then_comes_too_late() {
        var number = SchoolOverHttp.number();
        var owner = SchoolOverHttp.register(codes, number, "ADULT");
        var secret = setUpAuthenticator(owner);
        enable(owner, OneTimePasswords.code(secret, Instant.now()), null).then().statusCode(204);
        var one = SchoolOverHttp.signIn(codes, number);
        var other = SchoolOverHttp.signIn(codes, number);
        for (var i = 0; i < 5; i++) assertProblem(confirm(i % 2 == 0 ? one : other, "no", null), 422, "CODE_INVALID");
        var right = OneTimePasswords.code(secret, Instant.now().plus(Duration.ofSeconds(30)));
        assertProblem(confirm(other, right, null), 429, "CODE_TOO_MANY_ATTEMPTS");
    }

    @Test
    @Tag("ACC-22")
    void of_many_who_name_one_code_at_once_one_gets_in() throws Exception {
        var number = SchoolOverHttp.number();
        var owner = SchoolOverHttp.register(codes, number, "ADULT");
        setUp(owner, "PHONE").then().statusCode(201);
        var first = send(owner);
        enable(owner, codes.codeFor(first), first).then().statusCode(204);
        var pending = SchoolOverHttp.signIn(codes, number);
        var attempt = send(pending);
        var answers =
                atOnce(() -> confirm(pending, codes.codeFor(attempt), attempt).statusCode());
        assertThat(answers.get(204)).isEqualTo(1);
        assertThat(answers.keySet()).isSubsetOf(204, 422, 429, 409);
    }

    @Test
    @Tag("ACC-20")
    @Tag("S-41")
    void of_many_who_use_a_session_while_it_ends_none_gets_in_afterwards() throws Exception {
        var number = SchoolOverHttp.number();
        var owner = SchoolOverHttp.register(codes, number, "ADULT");
        var other = SchoolOverHttp.signIn(codes, number);
        var answers = atOnce(() -> {
            other.asks().delete("/v1/me/sessions");
            return owner.asks().get("/v1/me").statusCode();
        });
        assertThat(answers).isEqualTo(Map.of(401, (long) CALLERS));
    }

    private static Map<Integer, Long> atOnce(Callable<Integer> one) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = callers.invokeAll(
                    IntStream.range(0, CALLERS).mapToObj(i -> one).toList());
            return asked.stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        }
    }

    private static String setUpAuthenticator(Person who) {
        var begun = setUp(who, "AUTHENTICATOR");
        begun.then().statusCode(201);
        assertThat(begun.header("Cache-Control")).isEqualTo("no-store");
        return begun.path("secret");
    }

    private static Response setUp(Person who, String kind) {
        return who.asks().body(Map.of("kind", kind)).post("/v1/me/second-factor");
    }

    private static String send(Person who) {
        var sent = who.asks().post("/v1/me/second-factor/codes");
        sent.then().statusCode(202);
        return sent.path("attempt");
    }

    private static Response enable(Person who, String code, @Nullable String attempt) {
        return who.asks().body(named(code, attempt)).put("/v1/me/second-factor");
    }

    private static Response confirm(Person who, String code, @Nullable String attempt) {
        return who.asks().body(named(code, attempt)).post("/v1/me/session/confirmation");
    }

    private static Response disable(Person who, String code, @Nullable String attempt) {
        return who.asks().body(named(code, attempt)).post("/v1/me/second-factor/removals");
    }

    private static Map<String, String> named(String code, @Nullable String attempt) {
        var named = new HashMap<>(Map.of("code", code));
        if (attempt != null) named.put("attempt", attempt);
        return named;
    }
}
