package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.persistence.storage.VertxBridge;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one can do with messages and polls, over HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TalkTest {

    @Inject
    CapturedCodes codes;

    @Inject
    SessionFactory factory;

    @Inject
    VertxBridge bridge;

    @Test
    @Tag("CHT-11")
    @Tag("CHT-16")
    @Tag("S-42")
    void a_message_is_answered_put_in_other_words_pinned_and_taken_away() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var vera = school.everybodyJoins(chat).named("Вера");
        var hello = UUID.randomUUID();
        eventually(() -> assertThat(
                        put(school, vera, chat, hello, Map.of("text", "Привет")).statusCode())
                .isEqualTo(201));
        assertThat(put(school, vera, chat, hello, Map.of("text", "Привет")).statusCode())
                .isEqualTo(201);
        assertProblem(put(school, vera, chat, hello, Map.of("text", "Пока")), 409, "MESSAGE_ID_TAKEN");

        var sticker = Map.<String, Object>of(
                "replyTo", hello, "sticker", Map.of("pack", "school", "name", "thanks"), "mentions", List.of());
        assertThat(put(school, vera, chat, UUID.randomUUID(), sticker).statusCode())
                .isEqualTo(201);
        assertProblem(
                put(school, vera, chat, UUID.randomUUID(), Map.of("sticker", Map.of("pack", "cats", "name", "x"))),
                422,
                "STICKER_PACK_NOT_ALLOWED");
        assertProblem(
                put(school, vera, chat, UUID.randomUUID(), Map.of("text", "?", "replyTo", UUID.randomUUID())),
                422,
                "ANSWERED_MESSAGE_UNKNOWN");
        assertProblem(put(school, vera, chat, UUID.randomUUID(), Map.of("text", "\u200b")), 400, "MESSAGE_EMPTY");
        assertProblem(
                put(school, vera, chat, UUID.randomUUID(), Map.of("text", "я".repeat(4097))), 400, "MESSAGE_TOO_LONG");
        assertProblem(
                put(school, vera, chat, UUID.randomUUID(), Map.of("text", "!", "files", List.of(UUID.randomUUID()))),
                422,
                "FILE_NOT_HANDED_IN");

        var message = school.path("/chats/" + chat + "/messages/" + hello);
        assertThat(vera.asks()
                        .body(Map.of("text", "Здравствуйте"))
                        .put(message + "/text")
                        .statusCode())
                .isEqualTo(204);
        assertThat(vera.asks().put(message + "/pin").statusCode()).isEqualTo(204);
        eventually(() -> {
            var shown = shown(school, vera, chat, hello);
            assertThat(shown.get("text")).isEqualTo("Здравствуйте");
            assertThat(shown.get("editedAt")).isNotNull();
            assertThat(shown.get("pinned")).isEqualTo(true);
        });
        assertProblem(
                school.administrator.asks().body(Map.of("reason", "CATS")).put(message + "/redaction"),
                400,
                "REQUEST_MALFORMED");
        assertThat(school.administrator
                        .asks()
                        .body(Map.of("reason", "OFF_TOPIC"))
                        .put(message + "/redaction")
                        .statusCode())
                .isEqualTo(204);
        eventually(() -> {
            var shown = shown(school, vera, chat, hello);
            assertThat(shown.get("text")).isNull();
            assertThat(shown.get("removed")).isEqualTo("BY_SCHOOL");
            assertThat(shown.get("pinned")).isEqualTo(false);
        });
        assertProblem(vera.asks().body(Map.of("text", "Нет")).put(message + "/text"), 410, "MESSAGE_GONE");
    }

    @Test
    @Tag("CHT-15")
    @Tag("S-31")
    void nobody_can_tell_from_the_database_who_voted_for_what_and_the_key_dies_with_the_poll() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var vera = school.everybodyJoins(chat).named("Вера");
        var poll = UUID.randomUUID();
        var path = school.path("/chats/" + chat + "/polls/" + poll);
        var asked = Map.of(
                "question", "Куда?", "options", List.of("Музей", "Завод"), "choice", "SINGLE", "secrecy", "ANONYMOUS");
        eventually(
                () -> assertThat(vera.asks().body(asked).put(path).statusCode()).isEqualTo(201));
        assertThat(vera.asks()
                        .body(Map.of("options", List.of(1)))
                        .put(path + "/votes/me")
                        .statusCode())
                .isEqualTo(204);
        assertProblem(vera.asks().body(Map.of("options", List.of(0))).put(path + "/votes/me"), 409, "ALREADY_VOTED");
        assertProblem(
                vera.asks().body(Map.of("options", List.of(7))).put(path + "/votes/me"), 400, "POLL_OPTION_UNKNOWN");
        eventually(() -> {
            var shown = vera.asks().get(path).then().statusCode(200).extract().jsonPath();
            assertThat(shown.getInt("voted")).isEqualTo(1);
            assertThat(shown.getInt("options[1].votes")).isEqualTo(1);
            assertThat(shown.getList("options[1].voters")).isEmpty();
        });
        assertThat(count("select count(*) from eventstore.events where type = 'chats.VoteCast'"
                        + " and (convert_from(payload, 'UTF8') like '%" + vera.account()
                        + "%' or convert_from(metadata, 'UTF8') like '%"
                        + vera.account() + "%')"))
                .isZero();
        assertThat(keysOf(poll)).isEqualTo(1);

        assertThat(vera.asks().put(path + "/closing").statusCode()).isEqualTo(204);
        assertProblem(vera.asks().body(Map.of("options", List.of(0))).put(path + "/votes/me"), 410, "POLL_CLOSED");
        eventually(() -> assertThat(keysOf(poll)).isZero());
        assertThat(vera.asks().get(path).jsonPath().getString("question")).isEqualTo("Куда?");
    }

    private long keysOf(UUID poll) {
        return count("select count(*) from personal.subject_key where subject = 'message:" + poll + "'");
    }

    private long count(String sql) {
        return bridge.call(() -> factory.withSession(
                        session -> session.createNativeQuery(sql, Long.class).getSingleResult()))
                .toCompletableFuture()
                .join();
    }

    private static Response put(
            SchoolOverHttp school, SchoolOverHttp.Person who, String chat, UUID message, Map<String, ?> body) {
        return who.asks().body(new HashMap<>(body)).put(school.path("/chats/" + chat + "/messages/" + message));
    }

    private static Map<String, Object> shown(
            SchoolOverHttp school, SchoolOverHttp.Person who, String chat, UUID message) {
        List<Map<String, Object>> messages = who.asks()
                .get(school.path("/chats/" + chat + "/messages"))
                .then()
                .statusCode(200)
                .extract()
                .path("messages");
        return messages.stream()
                .filter(one -> message.toString().equals(one.get("id")))
                .findFirst()
                .orElseThrow(AssertionError::new);
    }
}
