package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A school of its own for one test, set up by nothing but requests. */
final class SchoolOverHttp {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    static final String PLATFORM_ADMINISTRATOR = "+79000000001";
    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final ObjectMapper JSON = new ObjectMapper();

    private static @Nullable Person platform;

    final CapturedCodes codes;
    final Person administrator;
    final String id;

    private SchoolOverHttp(CapturedCodes codes, Person administrator, String id) {
        this.codes = codes;
        this.administrator = administrator;
        this.id = id;
    }

    /** Whoever has signed in. */
    record Person(String account, String token) {

        RequestSpecification asks() {
            return given().auth().oauth2(token).contentType("application/json");
        }
    }

    /** By given name. */
    record People(Map<String, Person> byName) {

        Person named(String given) {
            return Objects.requireNonNull(byName.get(given), given);
        }
    }

    /** Whoever runs the platform, from the moment on at which the office is held. */
    static synchronized Person operator(CapturedCodes codes) {
        var person = platform == null ? register(codes, PLATFORM_ADMINISTRATOR, "ADULT") : platform;
        platform = person;
        eventually(
                () -> person.asks().get("/v1/operations/parked-events").then().statusCode(200));
        return person;
    }

    static SchoolOverHttp open(CapturedCodes codes) {
        var number = number();
        var application = Map.of(
                "name",
                "Школа № 86",
                "zone",
                "Europe/Samara",
                "administratorPhone",
                number,
                "administratorOrder",
                "12-к");
        var registering = operator(codes);
        var id = new String[1];
        eventually(() -> id[0] = said(registering.asks().body(application).post("/v1/schools"), 201, "school"));
        var administrator = register(codes, number, "ADULT");
        eventually(() -> registering
                .asks()
                .body(Map.of("order", "191", "decidedOn", "2026-04-17"))
                .put("/v1/schools/" + id[0] + "/activation")
                .then()
                .statusCode(204));
        return new SchoolOverHttp(codes, administrator, id[0]);
    }

    static SchoolOverHttp withRoster(CapturedCodes codes) {
        return withRoster(codes, new OneRosterZip());
    }

    static SchoolOverHttp withRoster(CapturedCodes codes, OneRosterZip roster) {
        var school = open(codes);
        var theImport = said(school.propose(roster.bytes()), 201, "id");
        school.apply(theImport, false).then().statusCode(202);
        school.applied(theImport);
        return school;
    }

    Response propose(byte[] zip) {
        return administrator.asks().contentType("application/zip").body(zip).post(path("/roster-imports"));
    }

    Response apply(String theImport, boolean endings) {
        return administrator
                .asks()
                .body(Map.of("endings", endings))
                .put(path("/roster-imports/" + theImport + "/application"));
    }

    /** Waits until every part of the import can be seen. */
    void applied(String theImport) {
        eventually(() -> assertThat(
                        json(administrator.asks().get(path("/roster-imports"))).path("imports"))
                .anySatisfy(one -> {
                    assertThat(one.path("id").asText()).isEqualTo(theImport);
                    assertThat(one.path("standing").asText()).isEqualTo("APPLIED");
                }));
    }

    String path(String rest) {
        return "/v1/schools/" + id + rest;
    }

    String theClass(String title) {
        for (var one : json(administrator.asks().get(path("/classes"))))
            if (one.path("title").asText().equals(title)) return one.path("id").asText();
        throw new AssertionError("There is no class " + title);
    }

    /** Everybody in the class who has not joined yet gets an account and becomes the person of the roster. */
    People everybodyJoins(String classId) {
        var invited = administrator.asks().post(path("/classes/" + classId + "/invitations"));
        assertThat(invited.statusCode()).isEqualTo(201);
        var people = new HashMap<String, Person>();
        for (var invitation : json(invited)) {
            var teaches = invitation.path("role").asText().equals("TEACHER");
            var person = register(codes, number(), teaches ? "ADULT" : "CHILD");
            person.asks()
                    .body(Map.of("code", invitation.path("code").asText()))
                    .post("/v1/me/roster-bindings")
                    .then()
                    .statusCode(200);
            people.put(invitation.path("name").path("given").asText(), person);
        }
        return new People(people);
    }

    /** From the child's token to the guardian's consent. */
    Person guardianOf(Person child, Person verifier) {
        var guardian = register(codes, number(), "ADULT");
        var token = said(child.asks().post("/v1/me/guardian-link-tokens"), 201, "token");
        var claimed =
                guardian.asks().body(Map.of("token", token, "kind", "PARENT")).post("/v1/guardian-links");
        var link = said(claimed, 201, "link");
        verifier.asks()
                .header(Desk.AT_LEAST, claimed.header(Desk.POSITION))
                .put(path("/guardian-links/" + link + "/verification"))
                .then()
                .statusCode(204);
        return guardian;
    }

    Response grant(Person by, Person child, String purpose) {
        return by.asks().put(path("/children/" + child.account() + "/consents/" + purpose));
    }

    Response withdraw(Person by, Person child, String purpose) {
        return by.asks().delete(path("/children/" + child.account() + "/consents/" + purpose));
    }

    Response post(Person author, String chat, String text) {
        return author.asks().body(Map.of("text", text)).put(path("/chats/" + chat + "/messages/" + UUID.randomUUID()));
    }

    static Person register(CapturedCodes codes, String phone, String kind) {
        var asked = given().contentType("application/json")
                .body(Map.of("phone", phone, "kind", kind))
                .post("/v1/registrations");
        var attempt = said(asked, 202, "attempt");
        var answer = given().contentType("application/json")
                .body(Map.of("phone", phone, "code", codes.codeFor(attempt)))
                .post("/v1/registrations/" + attempt + "/confirmation");
        return new Person(said(answer, 201, "account"), said(answer, 201, "accessToken"));
    }

    /** A further session of the account with this number. */
    static Person signIn(CapturedCodes codes, String phone) {
        var asked = given().contentType("application/json")
                .body(Map.of("phone", phone))
                .post("/v1/sign-ins");
        var attempt = said(asked, 202, "attempt");
        var answer = given().contentType("application/json")
                .body(Map.of("phone", phone, "code", codes.codeFor(attempt)))
                .post("/v1/sign-ins/" + attempt + "/confirmation");
        return new Person(said(answer, 200, "account"), said(answer, 200, "accessToken"));
    }

    static String number() {
        return "+7900%07d".formatted(NUMBERS.incrementAndGet());
    }

    static void eventually(Runnable check) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .atMost(PATIENCE)
                .untilAsserted(check::run);
    }

    static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
    }

    /** One field of an answer that must have this status. */
    static String said(Response answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return json(answer).required(field).asText();
    }

    /** Quicker by far than a path through RestAssured, which is compiled at every call. */
    static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
