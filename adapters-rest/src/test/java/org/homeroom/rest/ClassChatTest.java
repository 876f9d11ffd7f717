package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.ReadModels;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassChatTest {

    @Inject
    CapturedCodes codes;

    @Inject
    ReadModels readModels;

    @Test
    @Tag("S-11")
    @Tag("S-12")
    @Tag("S-13")
    void a_child_takes_part_while_a_guardian_agrees_and_not_a_moment_longer() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var tom = people.named("Том");
        var vera = people.named("Вера");

        eventually(() -> assertProblem(school.post(mia, chat, "Привет"), 403, "GUARDIAN_CONSENT_REQUIRED"));
        var anna = school.guardianOf(mia, vera);
        var boris = school.guardianOf(tom, vera);
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        assertThat(school.grant(boris, tom, "CHAT").statusCode()).isEqualTo(204);
        assertThat(school.post(mia, chat, "Привет").statusCode()).isEqualTo(201);

        assertThat(school.withdraw(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        assertProblem(school.post(mia, chat, "Ещё раз"), 403, "GUARDIAN_CONSENT_REQUIRED");
        assertProblem(mia.asks().get(school.path("/chats/" + chat + "/messages")), 403, "GUARDIAN_CONSENT_REQUIRED");
        assertThat(school.post(tom, chat, "Я тут").statusCode()).isEqualTo(201);

        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        assertThat(school.post(mia, chat, "И я").statusCode()).isEqualTo(201);
    }

    @Test
    @Tag("CON-02")
    void nobody_but_a_verified_guardian_agrees_for_a_child() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");

        assertProblem(school.grant(stranger, mia, "CHAT"), 403, "NOT_A_GUARDIAN");
        assertProblem(school.grant(mia, mia, "CHAT"), 403, "SELF_CONSENT_FORBIDDEN");
        assertProblem(school.grant(people.named("Вера"), mia, "CHAT"), 403, "NOT_A_GUARDIAN");
    }

    @Test
    @Tag("S-23")
    @Tag("MEM-07")
    @Tag("MEM-08")
    void for_outsiders_the_chat_does_not_exist_and_no_link_lets_them_in() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(school.theClass("9А"));
        var other = SchoolOverHttp.withRoster(codes);
        var outsiders = new ArrayList<>(List.of(people.named("Зоя"), people.named("Лев"), other.administrator));
        outsiders.add(SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT"));

        for (var outsider : outsiders) {
            assertProblem(school.post(outsider, chat, "Привет"), 404, "NOT_A_PARTICIPANT");
            assertProblem(outsider.asks().get(school.path("/chats/" + chat + "/messages")), 404, "NOT_A_PARTICIPANT");
            assertProblem(
                    outsider.asks().put(school.path("/chats/" + chat + "/participants/me")), 403, "OUTSIDER_REJECTED");
        }
        assertProblem(other.administrator.asks().get(school.path("")), 404, "NOT_FOUND");
        assertProblem(other.administrator.asks().get(school.path("/classes")), 404, "NOT_FOUND");
        assertProblem(other.administrator.asks().get(school.path("/classes/" + chat + "/roster")), 404, "NOT_FOUND");
        assertProblem(other.administrator.asks().get(school.path("/guardian-links")), 404, "NOT_FOUND");
        assertProblem(
                other.administrator.asks().get(school.path("/audit/chats/" + chat + "/readers")), 404, "NOT_FOUND");
    }

    @Test
    @Tag("S-34")
    void who_is_muted_posts_again_from_the_named_instant_on() throws InterruptedException {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("9А");
        var people = school.everybodyJoins(chat);
        var zoe = people.named("Зоя");
        var lev = people.named("Лев");
        assertThat(school.grant(zoe, zoe, "CHAT").statusCode()).isEqualTo(204);
        eventually(
                () -> assertThat(school.post(zoe, chat, "Привет").statusCode()).isEqualTo(201));

        var until = Instant.now().plusSeconds(2);
        var mute = Map.of("account", zoe.account(), "reason", "OFF_TOPIC", "until", until.toString());
        var path = school.path("/chats/" + chat + "/mutes/" + UUID.randomUUID());
        assertProblem(zoe.asks().body(mute).put(path), 403, "NOT_AUTHORISED");
        eventually(
                () -> assertThat(lev.asks().body(mute).put(path).statusCode()).isEqualTo(204));
        assertProblem(school.post(zoe, chat, "Тихо?"), 403, "SANCTIONED");
        assertThat(zoe.asks().get(school.path("/chats/" + chat + "/messages")).statusCode())
                .isEqualTo(200);
        Thread.sleep(Math.max(0, until.toEpochMilli() - System.currentTimeMillis()) + 1);
        assertThat(school.post(zoe, chat, "Снова тут").statusCode()).isEqualTo(201);
    }

    @Test
    void pages_show_every_message_once_newest_first_and_a_repeated_post_changes_nothing() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("9А");
        var lev = school.everybodyJoins(chat).named("Лев");
        eventually(() -> assertThat(lev.asks()
                        .get(school.path("/chats/" + chat + "/messages"))
                        .statusCode())
                .isEqualTo(200));
        var last = "";
        for (var i = 1; i <= 5; i++) {
            var path = school.path("/chats/" + chat + "/messages/" + UUID.randomUUID());
            var body = Map.of("text", "Сообщение " + i);
            var posted = lev.asks().body(body).put(path);
            assertThat(posted.statusCode()).isEqualTo(201);
            assertThat(lev.asks().body(body).put(path).statusCode()).isEqualTo(201);
            last = posted.header(Desk.POSITION);
        }

        var seen = new ArrayList<String>();
        var parameters = new HashMap<String, String>(Map.of("limit", "2"));
        String next;
        do {
            var page = lev.asks()
                    .header(Desk.AT_LEAST, last)
                    .queryParams(parameters)
                    .get(school.path("/chats/" + chat + "/messages"));
            assertThat(page.statusCode()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("messages.text", String.class));
            next = page.path("next");
            parameters.put("cursor", String.valueOf(next));
        } while (next != null);
        assertThat(seen).containsExactly("Сообщение 5", "Сообщение 4", "Сообщение 3", "Сообщение 2", "Сообщение 1");
        assertProblem(
                lev.asks().queryParam("cursor", "AAAA").get(school.path("/chats/" + chat + "/messages")),
                400,
                "REQUEST_MALFORMED");
    }

    @Test
    @Tag("Q-01")
    @Tag("Q-02")
    void an_auditor_learns_who_could_read_and_on_what_consent_as_of_an_instant_and_after_a_rebuild() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        school.grant(anna, mia, "CHAT");
        var auditor = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var readers = school.path("/audit/chats/" + chat + "/readers");
        assertProblem(auditor.asks().get(readers), 404, "NOT_FOUND");
        school.administrator.asks().put(school.path("/auditors/" + auditor.account()));

        eventually(() -> assertThat(auditor.asks()
                        .get(readers)
                        .jsonPath()
                        .getString("people.find { it.account == '%s' }.state".formatted(mia.account())))
                .isEqualTo("COULD_READ"));
        var before = Instant.now().toString();
        school.withdraw(anna, mia, "CHAT");

        var basis = school.path("/audit/chats/" + chat + "/participants/" + mia.account() + "/basis");
        var then = auditor.asks().queryParam("at", before).get(basis);
        assertThat(then.jsonPath().getBoolean("tookPart")).isTrue();
        assertThat(then.jsonPath().getString("consent.guardian")).isEqualTo(anna.account());
        assertThat(then.jsonPath().getString("consent.verifiedBy")).isEqualTo("SCHOOL_RECORDS");
        assertThat(auditor.asks().get(basis).jsonPath().getBoolean("tookPart")).isFalse();
        assertProblem(auditor.asks().queryParam("at", "gestern").get(basis), 400, "REQUEST_MALFORMED");

        var answer = auditor.asks().queryParam("at", before).get(readers).asString();
        var timeline = people.named("Вера")
                .asks()
                .get(school.path("/chats/" + chat + "/messages"))
                .asString();
        readModels.rebuild().toCompletableFuture().join();
        assertThat(auditor.asks().queryParam("at", before).get(readers).asString())
                .isEqualTo(answer);
        assertThat(people.named("Вера")
                        .asks()
                        .get(school.path("/chats/" + chat + "/messages"))
                        .asString())
                .isEqualTo(timeline);
    }
}
