package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
        eventually(() -> id[0] = registering
                .asks()
                .body(application)
                .post("/v1/schools")
                .then()
                .statusCode(201)
                .extract()
                .path("school"));
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
        String theImport =
                school.propose(roster.bytes()).then().statusCode(201).extract().path("id");
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
        eventually(() -> {
            List<Map<String, Object>> all =
                    administrator.asks().get(path("/roster-imports")).jsonPath().getList("imports");
            assertThat(all)
                    .anySatisfy(one ->
                            assertThat(one).containsEntry("id", theImport).containsEntry("standing", "APPLIED"));
        });
    }

    String path(String rest) {
        return "/v1/schools/" + id + rest;
    }

    String theClass(String title) {
        List<Map<String, Object>> classes =
                administrator.asks().get(path("/classes")).jsonPath().getList("");
        return classes.stream()
                .filter(one -> title.equals(one.get("title")))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody in the class who has not joined yet gets an account and becomes the person of the roster. */
    People everybodyJoins(String classId) {
        List<Map<String, Object>> invitations = administrator
                .asks()
                .post(path("/classes/" + classId + "/invitations"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getList("");
        var people = new HashMap<String, Person>();
        for (var invitation : invitations) {
            var person = register(codes, number(), "TEACHER".equals(invitation.get("role")) ? "ADULT" : "CHILD");
            person.asks()
                    .body(Map.of("code", invitation.get("code")))
                    .post("/v1/me/roster-bindings")
                    .then()
                    .statusCode(200);
            var name = (Map<?, ?>) Objects.requireNonNull(invitation.get("name"));
            people.put(String.valueOf(name.get("given")), person);
        }
        return new People(people);
    }

    /** From the child's token to the guardian's consent. */
    Person guardianOf(Person child, Person verifier) {
        var guardian = register(codes, number(), "ADULT");
        String token = child.asks()
                .post("/v1/me/guardian-link-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        var claimed =
                guardian.asks().body(Map.of("token", token, "kind", "PARENT")).post("/v1/guardian-links");
        claimed.then().statusCode(201);
        verifier.asks()
                .header(Desk.AT_LEAST, claimed.header(Desk.POSITION))
                .put(path("/guardian-links/" + claimed.path("link") + "/verification"))
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
        String attempt = given().contentType("application/json")
                .body(Map.of("phone", phone, "kind", kind))
                .post("/v1/registrations")
                .then()
                .statusCode(202)
                .extract()
                .path("attempt");
        var answer = given().contentType("application/json")
                .body(Map.of("phone", phone, "code", codes.codeFor(attempt)))
                .post("/v1/registrations/" + attempt + "/confirmation");
        answer.then().statusCode(201);
        return new Person(answer.path("account"), answer.path("accessToken"));
    }

    /** A further session of the account with this number. */
    static Person signIn(CapturedCodes codes, String phone) {
        String attempt = given().contentType("application/json")
                .body(Map.of("phone", phone))
                .post("/v1/sign-ins")
                .then()
                .statusCode(202)
                .extract()
                .path("attempt");
        var answer = given().contentType("application/json")
                .body(Map.of("phone", phone, "code", codes.codeFor(attempt)))
                .post("/v1/sign-ins/" + attempt + "/confirmation");
        answer.then().statusCode(200);
        return new Person(answer.path("account"), answer.path("accessToken"));
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
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }
}
