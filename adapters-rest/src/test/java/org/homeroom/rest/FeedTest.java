package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedTest {

    @Inject
    CapturedCodes codes;

    @Inject
    Cursor cursors;

    private static String base() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    private static FeedOverHttp listen(Person person) {
        var feed = FeedOverHttp.open(base(), person, null);
        eventually(() -> assertThat(feed.types()).contains("CHATS"));
        return feed;
    }

    /** A teacher, and a pupil whose guardian has agreed. */
    private record Room(SchoolOverHttp school, String chat, Person vera, Person mia, Person tom, Person anna) {

        String path(String rest) {
            return school.path("/chats/" + chat + rest);
        }

        void says(Person author, String text) {
            assertThat(school.post(author, chat, text).statusCode()).isEqualTo(201);
        }
    }

    private Room room() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var vera = people.named("Вера");
        var mia = people.named("Мия");
        var tom = people.named("Том");
        var anna = school.guardianOf(mia, vera);
        var boris = school.guardianOf(tom, vera);
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        assertThat(school.grant(boris, tom, "CHAT").statusCode()).isEqualTo(204);
        var room = new Room(school, chat, vera, mia, tom, anna);
        eventually(() -> room.says(vera, "Начали"));
        eventually(() -> room.says(mia, "Я тут"));
        eventually(() -> room.says(tom, "И я"));
        return room;
    }

    @Test
    void what_is_said_comes_to_everybody_in_the_chat_and_to_nobody_else() {
        var room = room();
        var other = room();
        try (var mia = listen(room.mia());
                var vera = listen(room.vera());
                var stranger = listen(other.mia())) {
            room.says(room.tom(), "Привет");
            eventually(() -> assertThat(mia.texts()).containsExactly("Привет"));
            eventually(() -> assertThat(vera.texts()).containsExactly("Привет"));
            other.says(other.vera(), "А тут свои");
            eventually(() -> assertThat(stranger.texts()).containsExactly("А тут свои"));
            assertThat(mia.texts()).containsExactly("Привет");
        }
    }

    @Test
    @Tag("S-13")
    void a_withdrawn_consent_ends_the_feed_of_the_chat_at_once() throws InterruptedException {
        var room = room();
        try (var mia = listen(room.mia());
                var tom = listen(room.tom())) {
            room.says(room.vera(), "Слышно?");
            eventually(() -> assertThat(mia.texts()).containsExactly("Слышно?"));

            var before = System.nanoTime();
            assertThat(room.school().withdraw(room.anna(), room.mia(), "CHAT").statusCode())
                    .isEqualTo(204);
            room.says(room.vera(), "Уже без Мии");
            eventually(() -> assertThat(mia.knowsOf("CHAT_GONE", room.chat())).isTrue());
            assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
            eventually(() -> assertThat(tom.texts()).contains("Уже без Мии"));
            Thread.sleep(500);
            assertThat(mia.texts()).containsExactly("Слышно?");

            assertThat(room.school().grant(room.anna(), room.mia(), "CHAT").statusCode())
                    .isEqualTo(204);
            eventually(() -> assertThat(mia.knowsOf("CHAT_OPENED", room.chat())).isTrue());
            room.says(room.vera(), "Снова все");
            eventually(() -> assertThat(mia.texts()).containsExactly("Слышно?", "Снова все"));
        }
    }

    @Test
    @Tag("CHT-15")
    void polls_and_calls_are_told_and_nobody_hears_who_voted() {
        var room = room();
        try (var mia = listen(room.mia())) {
            var poll = UUID.randomUUID();
            var path = room.path("/polls/" + poll);
            var question = Map.of(
                    "question",
                    "Куда едем?",
                    "options",
                    List.of("Музей", "Парк"),
                    "choice",
                    "SINGLE",
                    "secrecy",
                    "ANONYMOUS");
            assertThat(room.vera().asks().body(question).put(path).statusCode()).isEqualTo(201);
            eventually(() -> assertThat(mia.linesOf("POLL", poll)).isEqualTo(1));
            assertThat(room.tom()
                            .asks()
                            .body(Map.of("options", List.of(0)))
                            .put(path + "/votes/me")
                            .statusCode())
                    .isEqualTo(204);
            eventually(() -> assertThat(mia.linesOf("POLL", poll)).isEqualTo(2));
            assertThat(mia.namesSomebodyIn("POLL")).isFalse();

            var call = UUID.randomUUID();
            assertThat(room.vera()
                            .asks()
                            .body(Map.of("kind", "VIDEO", "purpose", "LESSON"))
                            .put(room.path("/calls/" + call))
                            .statusCode())
                    .isEqualTo(201);
            eventually(() -> assertThat(mia.linesOf("CALL", call)).isEqualTo(1));
        }
    }

    @Test
    void a_session_that_is_ended_hears_nothing_more() {
        var room = room();
        var mia = listen(room.mia());
        assertThat(room.mia().asks().delete("/v1/me/session").statusCode()).isEqualTo(204);
        eventually(() -> assertThat(mia.over).isTrue());
    }

    @Test
    void by_long_poll_one_learns_the_same_and_goes_on_from_where_one_was() {
        var room = room();
        var start = room.mia().asks().get("/v1/sync");
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.jsonPath().getList("chats")).contains(room.chat());
        assertThat(start.jsonPath().getList("lines")).isEmpty();
        String next = start.path("next");

        var waiting = CompletableFuture.supplyAsync(
                () -> room.mia().asks().queryParam("since", next).get("/v1/sync"));
        room.says(room.tom(), "Один");
        var one = waiting.join();
        assertThat(one.jsonPath().getList("lines.message.text")).containsExactly("Один");

        room.says(room.tom(), "Два");
        room.says(room.tom(), "Три");
        var again =
                room.mia().asks().queryParam("since", one.<String>path("next")).get("/v1/sync");
        var texts = new ArrayList<String>(again.jsonPath().getList("lines.message.text", String.class));
        if (texts.size() == 1)
            texts.addAll(room.mia()
                    .asks()
                    .queryParam("since", again.<String>path("next"))
                    .get("/v1/sync")
                    .jsonPath()
                    .getList("lines.message.text", String.class));
        assertThat(texts).containsExactly("Два", "Три");
    }

    @Test
    void a_token_that_is_forged_or_anothers_is_refused() {
        var room = room();
        String token = room.mia().asks().get("/v1/sync").path("next");
        var forged = (token.charAt(0) == 'B' ? 'C' : 'B') + token.substring(1);
        assertProblem(room.mia().asks().queryParam("since", forged).get("/v1/sync"), 400, "REQUEST_MALFORMED");
        assertProblem(room.tom().asks().queryParam("since", token).get("/v1/sync"), 400, "REQUEST_MALFORMED");
        assertProblem(
                room.tom()
                        .asks()
                        .accept("text/event-stream")
                        .queryParam("since", token)
                        .get("/v1/sync"),
                400,
                "REQUEST_MALFORMED");
        assertProblem(RestAssured.given().get("/v1/sync"), 401, "TOKEN_REQUIRED");
    }

    @Test
    void typing_and_read_marks_are_told_and_kept_nowhere_else() {
        var room = room();
        try (var tom = listen(room.tom());
                var mia = listen(room.mia());
                var miasOther = listen(room.mia())) {
            assertThat(room.mia().asks().post(room.path("/typing")).statusCode())
                    .isEqualTo(204);
            eventually(() -> assertThat(tom.knowsOf("TYPING", room.chat())).isTrue());
            assertThat(mia.knowsOf("TYPING", room.chat())).isFalse();

            List<String> ids =
                    room.mia().asks().get(room.path("/messages")).jsonPath().getList("messages.id");
            assertThat(room.mia()
                            .asks()
                            .body(Map.of("upTo", ids.getFirst()))
                            .put(room.path("/read-mark"))
                            .statusCode())
                    .isEqualTo(204);
            eventually(() ->
                    assertThat(miasOther.knowsOf("READ_MARK", room.chat())).isTrue());
            assertThat(tom.knowsOf("READ_MARK", room.chat())).isFalse();
        }
        var outsider = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(outsider.asks().post(room.path("/typing")), 404, "NOT_A_PARTICIPANT");
    }

    @Test
    void after_any_number_of_cuts_nothing_is_missing_and_nothing_comes_twice() throws InterruptedException {
        var room = room();
        var said = 500;
        var writing = Executors.newFixedThreadPool(4);
        String first = room.mia().asks().get("/v1/sync").path("next");
        for (var i = 0; i < said; i++) {
            var text = "Слово " + i;
            writing.execute(() -> room.school().post(room.vera(), room.chat(), text));
        }
        var heard = new ArrayList<String>();
        var random = new Random(4711);
        var token = first;
        var deadline = System.nanoTime() + 90_000_000_000L;
        while (heard.size() < said && System.nanoTime() < deadline) {
            try (var feed = FeedOverHttp.open(base(), room.mia(), token)) {
                Thread.sleep(random.nextInt(400));
                feed.stop();
                heard.addAll(feed.texts());
                token = feed.token;
            }
        }
        writing.shutdown();
        assertThat(heard).doesNotHaveDuplicates().hasSize(said);
    }

    @Test
    void a_token_that_is_too_old_is_told_to_begin_anew() {
        var room = room();
        var old = cursors.write("feed/" + room.mia().account(), -1_000_000);
        assertProblem(room.mia().asks().queryParam("since", old).get("/v1/sync"), 410, "RESYNC_REQUIRED");
        assertProblem(
                room.mia()
                        .asks()
                        .accept("text/event-stream")
                        .header("Last-Event-ID", old)
                        .get("/v1/sync"),
                410,
                "RESYNC_REQUIRED");
    }

    @Test
    void a_slow_reader_is_cut_off_and_costs_the_others_nothing_and_resumes_without_a_gap()
            throws IOException, InterruptedException {
        var room = room();
        var said = 1_000;
        var slow = FeedOverHttp.slow(RestAssured.port, room.mia());
        var heard = new ArrayList<String>();
        try (var vera = listen(room.vera());
                var writing = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < said; i++) {
                var text = "Слово " + i + " " + "字".repeat(4000);
                writing.execute(() -> room.school().post(room.tom(), room.chat(), text));
            }
            writing.shutdown();
            assertThat(writing.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
            var all = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> everything(vera, room), texts -> texts.size() == said);

            slow.readOn();
            eventually(() -> assertThat(slow.over).isTrue());
            heard.addAll(slow.texts());
            assertThat(heard).hasSizeLessThan(said);
            var token = slow.token;
            while (heard.size() < said) {
                try (var again = FeedOverHttp.open(base(), room.mia(), token)) {
                    var before = heard.size();
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(40))
                            .until(() -> again.over || before + again.texts().size() == said);
                    again.stop();
                    heard.addAll(again.texts());
                    token = again.token;
                }
            }
            assertThat(heard).isEqualTo(all);
        }
    }

    /** What a reader who keeps up has heard, over as many connections as it took. */
    private static List<String> everything(FeedOverHttp keepingUp, Room room) {
        if (!keepingUp.over) return keepingUp.texts();
        throw new AssertionError("Who keeps up was cut off, in " + room.chat());
    }
}
