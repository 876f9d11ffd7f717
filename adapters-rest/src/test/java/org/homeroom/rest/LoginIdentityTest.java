package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against an OpenID Connect server of this process. */
@QuarkusTest
@QuarkusTestResource(LoginIdentityTest.Provider.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginIdentityTest {

    private static final String CLIENT = "homeroom";

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("ACC-17")
    @Tag("ACC-18")
    void who_has_linked_an_identity_signs_in_by_it_to_the_same_account_until_it_is_unlinked() {
        var owner = register();
        link(owner, token("anna")).then().statusCode(204);
        link(owner, token("anna")).then().statusCode(204);
        var signedIn = signIn(token("anna"));
        signedIn.then().statusCode(200);
        assertThat(signedIn.<String>path("account")).isEqualTo(owner.account());
        new Person(owner.account(), signedIn.path("accessToken"))
                .asks()
                .get("/v1/me")
                .then()
                .statusCode(200);

        owner.asks().delete("/v1/me/login-identity").then().statusCode(204);
        assertProblem(signIn(token("anna")), 401, "LOGIN_IDENTITY_NOT_ACCEPTED");
    }

    @Test
    @Tag("ACC-17")
    void of_thirty_two_accounts_that_want_one_identity_at_once_one_gets_it() throws Exception {
        var people = IntStream.range(0, 32).mapToObj(i -> register()).toList();
        var token = token("boris");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = callers.invokeAll(people.stream()
                    .<Callable<Integer>>map(person -> () -> link(person, token).statusCode())
                    .toList());
            var answers = asked.stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
        }
        assertProblem(link(register(), token("boris")), 409, "LOGIN_IDENTITY_ALREADY_LINKED");
    }

    @Test
    @Tag("ACC-16")
    void an_identity_nobody_linked_and_a_token_nobody_vouches_for_are_answered_alike() {
        var unknown = signIn(token("nobody"));
        assertProblem(unknown, 401, "LOGIN_IDENTITY_NOT_ACCEPTED");
        var real = token("nobody");
        var worthless = List.of(
                "nonsense",
                real.substring(0, real.length() - 8) + "AAAAAAAA",
                Provider.token("nobody", "another-client", 3600),
                Provider.token("nobody", CLIENT, -120),
                Provider.foreignToken("nobody"));
        for (var token : worthless)
            assertThat(signIn(token).asString()).as(token).isEqualTo(unknown.asString());
    }

    @Test
    @Tag("ACC-16")
    void a_token_of_this_service_or_of_another_issuer_links_nothing() {
        var owner = register();
        assertProblem(link(owner, owner.token()), 401, "LOGIN_IDENTITY_NOT_ACCEPTED");
        assertProblem(link(owner, Provider.foreignToken("anna")), 401, "LOGIN_IDENTITY_NOT_ACCEPTED");
    }

    private Person register() {
        return SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
    }

    private static String token(String subject) {
        return Provider.token(subject, CLIENT, 3600);
    }

    private static Response link(Person who, String token) {
        return who.asks().body(Map.of("idToken", token)).put("/v1/me/login-identity");
    }

    private static Response signIn(String token) {
        return given().contentType("application/json")
                .body(Map.of("idToken", token))
                .post("/v1/identity-sign-ins");
    }

    /** The OpenID Connect server. */
    public static final class Provider implements QuarkusTestResourceLifecycleManager {

        private static final MockOAuth2Server SERVER = new MockOAuth2Server();

        static String token(String subject, String audience, long lifetime) {
            return token("school", subject, audience, lifetime);
        }

        static String foreignToken(String subject) {
            return token("elsewhere", subject, CLIENT, 3600);
        }

        private static String token(String issuer, String subject, String audience, long lifetime) {
            return SERVER.issueToken(
                            issuer,
                            CLIENT,
                            new DefaultOAuth2TokenCallback(
                                    issuer, subject, "JWT", List.of(audience), Map.of(), lifetime))
                    .serialize();
        }

        @Override
        public Map<String, String> start() {
            SERVER.start(InetAddress.getLoopbackAddress(), 0);
            return Map.of(
                    "homeroom.login-provider.issuer",
                    SERVER.issuerUrl("school").toString(),
                    "homeroom.login-provider.client-id",
                    CLIENT);
        }

        @Override
        public void stop() {
            SERVER.shutdown();
        }
    }
}
