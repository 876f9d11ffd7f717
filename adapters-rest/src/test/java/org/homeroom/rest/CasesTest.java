package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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

/** From a report to the last word on it, over HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CasesTest {

    @Inject
    CapturedCodes codes;

    @Inject
    SessionFactory factory;

    @Inject
    VertxBridge bridge;

    @Test
    @Tag("F-15")
    @Tag("F-16")
    @Tag("F-25")
    @Tag("S-32")
    @Tag("O3")
    @Tag("O4")
    @Tag("O6")
    @Tag("MOD-01")
    void a_message_is_reported_and_deleted_looked_into_decided_and_appealed() {
        var world = new World(codes);
        var school = world.school;
        var message = world.says(world.tom, "Ты никто");
        var report = UUID.randomUUID();
        var reportPath = school.path("/reports/" + report);
        var body = Map.of("chat", world.chat, "message", message, "reason", "INSULT", "note", "Так нельзя");

        assertProblem(put(world.zoe, reportPath, body), 404, "NOT_A_PARTICIPANT");
        assertProblem(put(world.mia, reportPath, Map.of("reason", "INSULT")), 400, "REQUEST_MALFORMED");
        assertProblem(
                put(world.mia, reportPath, Map.of("reason", "RUDE", "chat", world.chat)), 400, "REQUEST_MALFORMED");
        assertProblem(put(world.tom, reportPath, body), 400, "REPORT_OF_ONESELF");
        assertThat(put(world.mia, reportPath, body).statusCode()).isEqualTo(201);
        assertThat(put(world.mia, reportPath, body).statusCode()).isEqualTo(201);
        assertProblem(put(world.vera, reportPath, body), 409, "REPORT_ID_TAKEN");
        assertProblem(put(world.mia, school.path("/reports/" + UUID.randomUUID()), body), 409, "REPORT_ALREADY_OPEN");
        assertThat(count("select count(*) from eventstore.events where type = 'moderation.ContentReported'"
                        + " and (convert_from(payload, 'UTF8') like '%" + world.mia.account()
                        + "%' or convert_from(metadata, 'UTF8') like '%" + world.mia.account() + "%')"))
                .isZero();
        assertThat(world.tom
                        .asks()
                        .delete(school.path("/chats/" + world.chat + "/messages/" + message))
                        .statusCode())
                .isEqualTo(204);

        var theCase = school.path("/cases/" + UUID.randomUUID());
        assertProblem(put(world.vera, theCase, Map.of("report", report)), 403, "NOT_AUTHORISED");
        assertProblem(put(world.stranger, theCase, Map.of("report", report)), 404, "NOT_FOUND");
        assertProblem(put(world.admin, theCase, Map.of("report", UUID.randomUUID())), 404, "NOT_FOUND");
        assertThat(put(world.admin, theCase, Map.of("report", report)).statusCode())
                .isEqualTo(201);
        assertProblem(
                put(world.admin, school.path("/cases/" + UUID.randomUUID()), Map.of("report", report)),
                409,
                "REPORT_IN_CASE");
        assertProblem(world.admin.asks().post(theCase + "/views"), 403, "CASE_OF_ANOTHER");
        var officer = Map.of("officer", world.admin.account());
        assertThat(put(world.admin, theCase + "/officer", officer).statusCode()).isEqualTo(204);

        var looked = world.admin.asks().post(theCase + "/views");
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.<String>path("reports[0].versions[0].text")).isEqualTo("Ты никто");
        assertThat(looked.<String>path("reports[0].note")).isEqualTo("Так нельзя");
        assertThat(looked.<Boolean>path("reports[0].genuine")).isTrue();
        assertThat(looked.asString()).doesNotContain(world.mia.account());
        assertProblem(world.director.asks().post(theCase + "/views"), 403, "CASE_OF_ANOTHER");

        var access = theCase + "/evidence-accesses/" + UUID.randomUUID();
        var from = Instant.now().minus(Duration.ofHours(1));
        var part = Map.of("chat", world.chat, "from", from, "to", from.plus(Duration.ofDays(2)), "why", "Что было до");
        assertProblem(
                put(
                        world.admin,
                        access,
                        Map.of("chat", world.chat, "from", from, "to", from.plus(Duration.ofDays(4)), "why", "?")),
                422,
                "EVIDENCE_OUT_OF_SCOPE");
        assertThat(put(world.admin, access, part).statusCode()).isEqualTo(201);
        assertProblem(world.admin.asks().post(access + "/views"), 403, "SECOND_OFFICER_REQUIRED");
        assertProblem(world.admin.asks().put(access + "/grant"), 403, "SECOND_OFFICER_REQUIRED");
        assertThat(world.director.asks().put(access + "/grant").statusCode()).isEqualTo(204);
        assertProblem(world.director.asks().put(access + "/refusal"), 409, "EVIDENCE_ACCESS_ALREADY_GRANTED");
        eventually(() -> {
            var seen = world.admin.asks().post(access + "/views");
            assertThat(seen.statusCode()).isEqualTo(200);
            assertThat(seen.<List<String>>path("messages.text")).contains("Привет");
            assertThat(seen.<String>path("messages.find { it.message == '%s' }.removed".formatted(message)))
                    .isEqualTo("BY_AUTHOR");
        });
        assertThat(count("select count(*) from eventstore.events where type = 'moderation.EvidenceViewed'"
                        + " and convert_from(payload, 'UTF8') like '%" + access.substring(access.length() - 36)
                        + "%'"))
                .isPositive();

        var decision = new HashMap<String, Object>(Map.of(
                "verdict",
                "UPHELD",
                "reason",
                "INSULT",
                "rule",
                "4.2",
                "why",
                "Так у нас не говорят",
                "measures",
                List.of(Map.of(
                        "sanction",
                        UUID.randomUUID(),
                        "kind",
                        "MUTE",
                        "chat",
                        world.chat,
                        "until",
                        Instant.now().plus(Duration.ofDays(1))))));
        assertProblem(put(world.director, theCase + "/decision", decision), 403, "CASE_OF_ANOTHER");
        assertProblem(with(world.admin, theCase, decision, "rule", "потому что"), 400, "RULE_REFERENCE_INVALID");
        assertProblem(with(world.admin, theCase, decision, "why", " "), 400, "GROUNDS_INVALID");
        assertProblem(with(world.admin, theCase, decision, "verdict", "DISMISSED"), 422, "MEASURE_WITHOUT_VIOLATION");
        assertThat(put(world.admin, theCase + "/decision", decision).statusCode())
                .isEqualTo(204);
        assertThat(put(world.admin, theCase + "/decision", decision).statusCode())
                .isEqualTo(204);
        assertProblem(with(world.admin, theCase, decision, "reason", "SPAM"), 409, "CASE_ALREADY_DECIDED");
        assertProblem(school.post(world.tom, world.chat, "А я всё равно"), 403, "SANCTIONED");
        assertProblem(world.admin.asks().post(theCase + "/views"), 409, "CASE_ALREADY_DECIDED");
        assertThat(world.mia.asks().get("/v1/me/reports").<String>path("[0].state"))
                .isEqualTo("DECIDED");

        assertProblem(put(world.mia, theCase + "/appeal", Map.of("grounds", "?")), 404, "NOT_FOUND");
        assertProblem(
                put(world.director, theCase + "/appeal/decision", Map.of("verdict", "CONFIRMED", "why", "?")),
                404,
                "APPEAL_UNKNOWN");
        assertThat(put(world.boris, theCase + "/appeal", Map.of("grounds", "Это была шутка"))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(put(world.tom, theCase + "/appeal", Map.of("grounds", "И я")), 409, "APPEAL_ALREADY_MADE");
        var overturned = Map.of("verdict", "OVERTURNED", "why", "Слишком строго");
        assertProblem(put(world.admin, theCase + "/appeal/decision", overturned), 403, "NOT_AUTHORISED");
        assertThat(put(world.director, theCase + "/appeal/decision", overturned).statusCode())
                .isEqualTo(204);
        assertProblem(
                put(world.director, theCase + "/appeal/decision", Map.of("verdict", "CONFIRMED", "why", "?")),
                409,
                "APPEAL_ALREADY_DECIDED");
        assertThat(school.post(world.tom, world.chat, "Спасибо").statusCode()).isEqualTo(201);
    }

    @Test
    @Tag("P-16")
    @Tag("S-33")
    @Tag("O2")
    void what_cannot_wait_opens_a_case_by_itself_and_no_relative_looks_after_it() {
        var world = new World(codes);
        var school = world.school;
        var report = UUID.randomUUID();
        var body = Map.of("chat", world.chat, "message", world.says(world.tom, "Убью"), "reason", "THREAT");
        assertThat(put(world.mia, school.path("/reports/" + report), body).statusCode())
                .isEqualTo(201);
        assertThat(world.mia.asks().get("/v1/me/reports").<String>path("[0].state"))
                .isEqualTo("OPEN");
        var theCase = school.path("/cases/" + report);
        eventually(() -> assertThat(put(world.admin, theCase + "/officer", Map.of("officer", world.admin.account()))
                        .statusCode())
                .isEqualTo(204));
        var token = world.tom.asks().post("/v1/me/guardian-link-tokens").<String>path("token");
        var claimed = world.admin
                .asks()
                .body(Map.of("token", token, "kind", "PARENT"))
                .post("/v1/guardian-links");
        assertThat(world.vera
                        .asks()
                        .header(Desk.AT_LEAST, claimed.header(Desk.POSITION))
                        .put(school.path("/guardian-links/" + claimed.path("link") + "/verification"))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(
                put(
                        world.admin,
                        theCase + "/decision",
                        Map.of("verdict", "DISMISSED", "reason", "THREAT", "rule", "1", "why", "Пошутил")),
                403,
                "NOT_AUTHORISED");
        assertProblem(world.admin.asks().post(theCase + "/views"), 403, "NOT_AUTHORISED");
        assertThat(put(world.director, theCase + "/officer", Map.of("officer", world.director.account()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(world.director.asks().put(theCase + "/guardians").statusCode())
                .isEqualTo(204);
        assertProblem(
                put(world.director, theCase + "/referral", Map.of("authority", "POLICE", "reference", "Том Белов")),
                400,
                "AUTHORITY_REFERENCE_INVALID");
        assertThat(put(world.director, theCase + "/referral", Map.of("authority", "POLICE", "reference", "КУСП-7"))
                        .statusCode())
                .isEqualTo(204);
    }

    /** Tom and Mia of 5А with their guardians' consent, and two people who decide for the school. */
    private static final class World {

        final SchoolOverHttp school;
        final String chat;
        final SchoolOverHttp.Person mia;
        final SchoolOverHttp.Person tom;
        final SchoolOverHttp.Person vera;
        final SchoolOverHttp.Person zoe;
        final SchoolOverHttp.Person boris;
        final SchoolOverHttp.Person admin;
        final SchoolOverHttp.Person director;
        final SchoolOverHttp.Person stranger;

        World(CapturedCodes codes) {
            school = SchoolOverHttp.withRoster(codes);
            chat = school.theClass("5А");
            var people = school.everybodyJoins(chat);
            mia = people.named("Мия");
            tom = people.named("Том");
            vera = people.named("Вера");
            zoe = school.everybodyJoins(school.theClass("9А")).named("Зоя");
            admin = school.administrator;
            director = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
            stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
            SchoolOverHttp.operator(codes)
                    .asks()
                    .body(Map.of("order", "20"))
                    .put(school.path("/offices/DIRECTOR/holders/" + director.account()))
                    .then()
                    .statusCode(204);
            eventually(() ->
                    assertThat(school.post(vera, chat, "Привет").statusCode()).isEqualTo(201));
            school.grant(school.guardianOf(mia, vera), mia, "CHAT").then().statusCode(204);
            boris = school.guardianOf(tom, vera);
            school.grant(boris, tom, "CHAT").then().statusCode(204);
        }

        UUID says(SchoolOverHttp.Person author, String text) {
            var message = UUID.randomUUID();
            eventually(() -> assertThat(
                            put(author, school.path("/chats/" + chat + "/messages/" + message), Map.of("text", text))
                                    .statusCode())
                    .isEqualTo(201));
            return message;
        }
    }

    private static Response with(
            SchoolOverHttp.Person who, String theCase, Map<String, Object> decision, String key, Object value) {
        var changed = new HashMap<>(decision);
        changed.put(key, value);
        return put(who, theCase + "/decision", changed);
    }

    private static Response put(SchoolOverHttp.Person who, String path, Map<String, ?> body) {
        var plain = new HashMap<String, Object>();
        body.forEach((key, value) -> plain.put(key, value instanceof Instant ? value.toString() : value));
        plain.computeIfPresent(
                "measures",
                (key, all) -> ((List<?>) all)
                        .stream()
                                .map(one -> {
                                    var measure = new HashMap<String, Object>();
                                    ((Map<?, ?>) one)
                                            .forEach((name, value) ->
                                                    measure.put(String.valueOf(name), value.toString()));
                                    return measure;
                                })
                                .toList());
        return who.asks().body(plain).put(path);
    }

    private long count(String sql) {
        return bridge.call(() -> factory.withSession(
                        session -> session.createNativeQuery(sql, Long.class).getSingleResult()))
                .toCompletableFuture()
                .join();
    }
}
