package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineTest {

    @Inject
    CapturedCodes codes;

    @Inject
    DataSource database;

    /** A chat in which a teacher and a pupil of age can write. */
    private record Room(SchoolOverHttp school, String chat, Person lev, Person zoe) {

        String path(String rest) {
            return school.path("/chats/" + chat + rest);
        }

        String post(Person author, String text) {
            var message = UUID.randomUUID().toString();
            eventually(() -> assertThat(author.asks()
                            .body(Map.of("text", text))
                            .put(path("/messages/" + message))
                            .statusCode())
                    .isEqualTo(201));
            return message;
        }

        Response read(Person reader, Map<String, ?> parameters) {
            return reader.asks().queryParams(parameters).get(path("/messages"));
        }

        List<String> texts(Person reader, Map<String, ?> parameters) {
            return read(reader, parameters).jsonPath().getList("messages.text", String.class);
        }
    }

    private Room room() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("9А");
        var people = school.everybodyJoins(chat);
        var zoe = people.named("Зоя");
        assertThat(school.grant(zoe, zoe, "CHAT").statusCode()).isEqualTo(204);
        return new Room(school, chat, people.named("Лев"), zoe);
    }

    @Test
    void pages_go_both_ways_and_a_forged_mark_opens_nothing() {
        var room = room();
        for (var i = 1; i <= 5; i++) room.post(room.lev(), "Урок " + i);
        eventually(() -> assertThat(room.texts(room.lev(), Map.of())).hasSize(5));

        var newest = room.read(room.lev(), Map.of("limit", 2));
        var older = room.read(room.lev(), Map.of("limit", 2, "cursor", newest.<String>path("next")));
        assertThat(older.jsonPath().getList("messages.text")).containsExactly("Урок 3", "Урок 2");
        var back = room.read(room.lev(), Map.of("limit", 2, "newer", older.<String>path("previous")));
        assertThat(back.jsonPath().getList("messages.text")).containsExactly("Урок 5", "Урок 4");
        var none = room.read(room.lev(), Map.of("newer", back.<String>path("previous")));
        assertThat(none.jsonPath().getList("messages")).isEmpty();

        String mark = newest.path("next");
        var forged = (mark.charAt(0) == 'A' ? 'B' : 'A') + mark.substring(1);
        assertProblem(room.read(room.lev(), Map.of("cursor", forged)), 400, "REQUEST_MALFORMED");
        assertProblem(room.read(room.lev(), Map.of("newer", forged)), 400, "REQUEST_MALFORMED");
        assertProblem(room.read(room.lev(), Map.of("newer", mark, "cursor", mark)), 400, "REQUEST_MALFORMED");
    }

    @Test
    void who_comes_later_does_not_see_what_was_said_before() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("9А");
        var people = school.everybodyJoins(chat);
        var lev = people.named("Лев");
        var zoe = people.named("Зоя");
        eventually(
                () -> assertThat(school.post(lev, chat, "До вас").statusCode()).isEqualTo(201));
        assertThat(school.grant(zoe, zoe, "CHAT").statusCode()).isEqualTo(204);
        eventually(() -> assertThat(zoe.asks()
                        .get(school.path("/chats/" + chat + "/messages"))
                        .statusCode())
                .isEqualTo(200));
        eventually(
                () -> assertThat(school.post(zoe, chat, "Я тут").statusCode()).isEqualTo(201));
        eventually(() -> assertThat(zoe.asks()
                        .get(school.path("/chats/" + chat + "/messages"))
                        .jsonPath()
                        .getList("messages.text"))
                .containsExactly("Я тут"));
        assertThat(lev.asks()
                        .get(school.path("/chats/" + chat + "/messages"))
                        .jsonPath()
                        .getList("messages.text"))
                .contains("До вас", "Я тут");
    }

    @Test
    void words_are_found_in_any_form_in_russian_and_english_and_cannot_be_read_from_the_index() throws SQLException {
        var room = room();
        room.post(room.lev(), "Завтра контрольная по математике");
        room.post(room.lev(), "Принесите тетради для контрольных работ");
        room.post(room.lev(), "We are reading books");
        eventually(() -> assertThat(room.texts(room.lev(), Map.of())).hasSize(3));

        assertThat(room.texts(room.lev(), Map.of("q", "контрольную"))).hasSize(2);
        assertThat(room.texts(room.lev(), Map.of("q", "КОНТРОЛЬНАЯ математика")))
                .containsExactly("Завтра контрольная по математике");
        assertThat(room.texts(room.lev(), Map.of("q", "book read"))).containsExactly("We are reading books");
        assertThat(room.texts(room.lev(), Map.of("q", "физика"))).isEmpty();
        assertThat(room.texts(room.lev(), Map.of("q", "и"))).isEmpty();

        try (var connection = database.getConnection();
                var rows =
                        connection.createStatement().executeQuery("select words::text from readmodel.message_words")) {
            while (rows.next()) assertThat(rows.getString(1)).doesNotContain("контрольн", "математ", "book");
        }
        var other = room();
        other.post(other.lev(), "Завтра контрольная");
        eventually(() ->
                assertThat(other.texts(other.lev(), Map.of("q", "контрольная"))).hasSize(1));
        assertProblem(room.read(other.lev(), Map.of("q", "контрольная")), 404, "NOT_A_PARTICIPANT");
    }

    @Test
    void words_are_found_in_every_chat_that_one_can_read_and_in_no_other() {
        var room = room();
        var other = room();
        room.post(room.lev(), "Завтра контрольная по математике");
        room.post(room.zoe(), "Опять контрольная?");
        other.post(other.lev(), "У нас тоже контрольная");
        eventually(() ->
                assertThat(other.texts(other.lev(), Map.of("q", "контрольная"))).hasSize(1));
        eventually(() ->
                assertThat(room.texts(room.lev(), Map.of("q", "контрольная"))).hasSize(2));

        var first = anywhere(room.zoe(), Map.of("q", "контрольные", "limit", 1));
        assertThat(first.jsonPath().getList("messages.message.text")).containsExactly("Опять контрольная?");
        assertThat(first.jsonPath().getList("messages.chat")).containsExactly(room.chat());
        assertThat(first.jsonPath().getList("messages.message.authorName.given"))
                .containsExactly("Зоя");
        var second = anywhere(room.zoe(), Map.of("q", "контрольные", "limit", 1, "cursor", first.<String>path("next")));
        assertThat(second.jsonPath().getList("messages.message.text"))
                .containsExactly("Завтра контрольная по математике");
        assertThat(second.<String>path("next")).isNull();

        assertThat(anywhere(room.zoe(), Map.of("q", "и")).jsonPath().getList("messages"))
                .isEmpty();
        assertProblem(anywhere(room.zoe(), Map.of("q", " ")), 400, "REQUEST_MALFORMED");
        assertProblem(
                anywhere(room.lev(), Map.of("q", "контрольные", "cursor", first.<String>path("next"))),
                400,
                "REQUEST_MALFORMED");
        assertThat(room.school().withdraw(room.zoe(), room.zoe(), "CHAT").statusCode())
                .isEqualTo(204);
        assertThat(anywhere(room.zoe(), Map.of("q", "контрольные")).jsonPath().getList("messages"))
                .isEmpty();
    }

    private static Response anywhere(Person reader, Map<String, ?> parameters) {
        return reader.asks().queryParams(parameters).get("/v1/me/messages");
    }

    @Test
    void what_is_unread_is_counted_up_to_a_mark_that_never_goes_back() {
        var room = room();
        room.post(room.zoe(), "Первое");
        room.post(room.lev(), "Второе");
        var third = room.post(room.lev(), "Третье");
        eventually(() -> assertThat(unread(room, room.zoe())).isEqualTo(2));
        assertThat(unread(room, room.lev())).isLessThanOrEqualTo(1);

        var mark = Map.of("upTo", third);
        assertThat(room.zoe().asks().body(mark).put(room.path("/read-mark")).statusCode())
                .isEqualTo(204);
        assertThat(unread(room, room.zoe())).isZero();
        var fourth = room.post(room.lev(), "Четвёртое");
        eventually(() -> assertThat(unread(room, room.zoe())).isEqualTo(1));
        room.zoe().asks().body(Map.of("upTo", fourth)).put(room.path("/read-mark"));
        room.zoe().asks().body(mark).put(room.path("/read-mark"));
        assertThat(unread(room, room.zoe())).isZero();
        assertProblem(
                room.zoe().asks().body(Map.of("upTo", UUID.randomUUID())).put(room.path("/read-mark")),
                404,
                "NOT_FOUND");
    }

    private static int unread(Room room, Person person) {
        return person.asks()
                .get("/v1/me")
                .jsonPath()
                .getInt("chats.find { it.id == '%s' }.unread".formatted(room.chat()));
    }

    @Test
    @Tag("F-17")
    @Tag("S-13")
    void an_auditor_sees_from_when_to_when_somebody_had_a_place_in_the_chat() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        school.grant(anna, mia, "CHAT");
        var path = school.path("/audit/chats/" + chat + "/visibility");
        var mias = "intervals.findAll { it.account == '%s' }".formatted(mia.account());
        var asks = school.administrator;
        eventually(
                () -> assertThat(asks.asks().get(path).jsonPath().getList(mias)).hasSize(1));
        var meanwhile = Instant.now().toString();
        school.withdraw(anna, mia, "CHAT");
        eventually(() -> assertThat(asks.asks().get(path).jsonPath().getString(mias + "[0].endedBy"))
                .isEqualTo("SUSPENDED"));
        school.grant(anna, mia, "CHAT");
        eventually(
                () -> assertThat(asks.asks().get(path).jsonPath().getList(mias)).hasSize(2));
        assertThat(asks.asks().queryParam("at", meanwhile).get(path).jsonPath().getList(mias))
                .hasSize(1);

        var first = asks.asks().queryParam("limit", 1).get(path);
        var second = asks.asks()
                .queryParams(Map.of("limit", 1, "cursor", first.<String>path("next")))
                .get(path);
        assertThat(second.jsonPath().getList("intervals"))
                .hasSize(1)
                .isNotEqualTo(first.jsonPath().getList("intervals"));
        assertProblem(asks.asks().queryParam("cursor", "AAAA").get(path), 400, "REQUEST_MALFORMED");
        assertProblem(mia.asks().get(path), 404, "NOT_FOUND");
    }
}
