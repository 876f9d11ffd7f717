package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The electronic journal vouches for people, over a real HTTP server. */
@QuarkusTest
@QuarkusTestResource(JournalTest.Journal.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("MEM-11")
    @Tag("CHT-22")
    void a_pupil_joins_by_the_journal_and_takes_the_place_that_the_roster_has() {
        var school = SchoolOverHttp.withRoster(codes);
        var mia = somebody("CHILD");
        assertProblem(mia.asks().get("/v1/me/journals/epos/page"), 422, "JOURNAL_NOT_LINKED");
        var joined = join(school, mia, ticket("{\"subject\":\"s-" + school.id + "\",\"people\":[\"x\",\"mia\"]}"));
        assertThat(joined.statusCode()).isEqualTo(201);
        assertThat(joined.<String>path("membership")).isNotNull();
        eventually(() -> {
            var me = mia.asks().get("/v1/me").jsonPath();
            assertThat(me.getString("name.given")).isEqualTo("Мия");
            assertThat(me.getList("memberships.role", String.class)).containsExactly("STUDENT");
            assertThat(me.getList("chats.title", String.class)).containsExactly("5А");
        });
        assertThat(mia.asks().get("/v1/me/journals/epos/page").<String>path("page"))
                .isEqualTo("https://epos.example/diary");
        assertThat(school.administrator
                        .asks()
                        .get(school.path("/audit/members/" + mia.account()))
                        .jsonPath()
                        .getList("entries.because", String.class))
                .contains("JOURNAL");
        var other = somebody("CHILD");
        assertProblem(
                join(school, other, ticket("{\"subject\":\"t-" + school.id + "\",\"people\":[\"mia\"]}")),
                409,
                "ALREADY_A_MEMBER");
    }

    @Test
    @Tag("MEM-11")
    void a_subject_of_the_journal_is_linked_to_one_account() {
        var subject = "{\"subject\":\"" + UUID.randomUUID() + "\"}";
        var first = somebody("ADULT");
        link(first, "epos", ticket(subject)).then().statusCode(204);
        link(first, "epos", ticket(subject)).then().statusCode(204);
        assertProblem(link(somebody("ADULT"), "epos", ticket(subject)), 409, "JOURNAL_SUBJECT_ALREADY_LINKED");
        link(somebody("ADULT"), "my-school", ticket(subject)).then().statusCode(204);
    }

    @Test
    @Tag("MEM-11")
    void whom_the_journal_or_the_roster_does_not_know_gets_nowhere() {
        var school = SchoolOverHttp.withRoster(codes);
        var stranger = somebody("ADULT");
        assertProblem(link(stranger, "epos", "forged"), 422, "JOURNAL_NOT_LINKED");
        assertProblem(link(stranger, "epos", ticket("no json at all")), 422, "JOURNAL_NOT_LINKED");
        assertProblem(link(stranger, "epos", ticket("{\"subject\":\" \"}")), 422, "JOURNAL_NOT_LINKED");
        var used = ticket("{\"subject\":\"" + UUID.randomUUID() + "\",\"people\":[\"nobody\"]}");
        assertProblem(join(school, stranger, used), 422, "NOT_IN_ROSTER");
        assertProblem(join(school, stranger, used), 422, "JOURNAL_NOT_LINKED");
        assertProblem(link(stranger, "dnevnik", ticket("{\"subject\":\"1\"}")), 404, "NOT_FOUND");
        assertProblem(link(stranger, "down", ticket("{\"subject\":\"1\"}")), 422, "JOURNAL_NOT_LINKED");
        assertProblem(stranger.asks().get("/v1/me/journals/my-school/page"), 404, "NOT_FOUND");
        var child = somebody("CHILD");
        assertProblem(
                join(school, child, ticket("{\"subject\":\"" + UUID.randomUUID() + "\",\"people\":[\"vera\"]}")),
                422,
                "ROLE_NOT_PLAUSIBLE");
    }

    private Person somebody(String kind) {
        return SchoolOverHttp.register(codes, SchoolOverHttp.number(), kind);
    }

    private static Response link(Person who, String source, String ticket) {
        return who.asks().body(Map.of("ticket", ticket)).post("/v1/me/journals/" + source + "/links");
    }

    private static Response join(SchoolOverHttp school, Person who, String ticket) {
        return who.asks().body(Map.of("ticket", ticket)).post(school.path("/journals/epos/joinings"));
    }

    private static String ticket(String answer) {
        var ticket = UUID.randomUUID().toString();
        Journal.ANSWERS.put(ticket, answer);
        return ticket;
    }

    /** The journal's server. A ticket is good for one question. */
    public static final class Journal implements QuarkusTestResourceLifecycleManager {

        static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
        private @Nullable HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                var here = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                here.createContext("/tickets", Journal::answer);
                here.start();
                server = here;
                var url = "http://localhost:" + here.getAddress().getPort() + "/tickets";
                return Map.of(
                        "homeroom.journals.epos",
                        url,
                        "homeroom.journals.my-school",
                        url,
                        "homeroom.journals.down",
                        "http://localhost:1/tickets",
                        "homeroom.journal-pages.epos",
                        "https://epos.example/diary");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void answer(HttpExchange exchange) throws IOException {
            var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = ANSWERS.remove(asked.replaceAll(".*\"ticket\":\"([^\"]*)\".*", "$1"));
            var bytes = Objects.requireNonNullElse(answer, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        @Override
        public void stop() {
            if (server != null) server.stop(0);
        }
    }
}
