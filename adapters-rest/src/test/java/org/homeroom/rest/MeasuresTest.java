package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a school does about people who break its rules, and what people do themselves, by nothing but requests. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresTest {

    @Inject
    CapturedCodes codes;

    private SchoolOverHttp school;
    private Person admin;
    private Person zoe;
    private Person lev;
    private String chat;

    @BeforeEach
    void zoe_talks_in_her_class() {
        school = SchoolOverHttp.withRoster(codes);
        admin = school.administrator;
        chat = school.theClass("9А");
        var people = school.everybodyJoins(chat);
        zoe = people.named("Зоя");
        lev = people.named("Лев");
        assertThat(school.grant(zoe, zoe, "CHAT").statusCode()).isEqualTo(204);
        eventually(
                () -> assertThat(school.post(zoe, chat, "Привет").statusCode()).isEqualTo(201));
    }

    @Test
    @Tag("MOD-01")
    @Tag("O1")
    void a_measure_follows_a_decision_and_is_lifted_again() {
        var until = Instant.now().plus(Duration.ofDays(2)).toString();
        var path = school.path("/sanctions/" + id());
        var theCase = id();
        var body = Map.of("kind", "SCHOOL_SUSPENSION", "account", zoe.account(), "case", theCase, "until", until);
        assertProblem(admin.asks().body(body).put(path), 422, "CASE_NOT_UPHELD");
        upheld(theCase);
        assertProblem(lev.asks().body(body).put(path), 403, "NOT_AUTHORISED");
        assertProblem(zoe.asks().body(body).put(path), 403, "NOT_AUTHORISED");
        var late = Map.of(
                "kind",
                "MUTE",
                "account",
                zoe.account(),
                "case",
                theCase,
                "until",
                Instant.now().plus(Duration.ofDays(31)).toString());
        assertProblem(admin.asks().body(late).put(path), 400, "SANCTION_PERIOD_INVALID");
        var nowhere = Map.of("kind", "CHAT_SUSPENSION", "account", zoe.account(), "case", theCase, "until", until);
        assertProblem(admin.asks().body(nowhere).put(path), 400, "SANCTION_SCOPE_INVALID");
        var redaction = Map.of("kind", "CONTENT_REDACTION", "account", zoe.account(), "case", theCase, "until", until);
        assertProblem(admin.asks().body(redaction).put(path), 400, "SANCTION_KIND_INVALID");

        assertThat(admin.asks().body(body).put(path).statusCode()).isEqualTo(204);
        assertThat(admin.asks().body(body).put(path).statusCode()).isEqualTo(204);
        assertProblem(
                admin.asks()
                        .body(Map.of("kind", "WARNING", "account", zoe.account(), "case", theCase, "until", until))
                        .put(path),
                409,
                "SANCTION_ID_TAKEN");
        assertProblem(school.post(zoe, chat, "А я?"), 403, "SANCTIONED");
        assertProblem(zoe.asks().delete(path), 403, "NOT_AUTHORISED");
        assertThat(admin.asks().delete(path).statusCode()).isEqualTo(204);
        assertThat(school.post(zoe, chat, "Снова я").statusCode()).isEqualTo(201);
        assertProblem(admin.asks().delete(school.path("/sanctions/" + id())), 404, "NOT_FOUND");
    }

    @Test
    void people_shut_each_other_out_and_nobody_is_told() {
        var block = "/v1/me/blocks/";
        assertProblem(zoe.asks().put(block + lev.account()), 403, "CONTACT_BLOCK_NOT_ALLOWED");
        assertProblem(zoe.asks().put(block + zoe.account()), 403, "CONTACT_BLOCK_NOT_ALLOWED");
        assertThat(zoe.asks().put(block + id()).statusCode()).isEqualTo(204);
        var direct = id();
        assertThat(direct(lev, direct, zoe).statusCode()).isEqualTo(201);
        assertThat(school.post(zoe, direct, "Здравствуйте").statusCode()).isEqualTo(201);
        assertThat(lev.asks().put(block + zoe.account()).statusCode()).isEqualTo(204);
        assertProblem(school.post(zoe, direct, "Ау"), 403, "CONTACT_NOT_ALLOWED");
        assertProblem(school.post(lev, direct, "Ау"), 403, "CONTACT_NOT_ALLOWED");
        assertProblem(direct(zoe, id(), lev), 403, "CONTACT_NOT_ALLOWED");
        assertThat(lev.asks().delete(block + zoe.account()).statusCode()).isEqualTo(204);
        assertThat(school.post(zoe, direct, "Спасибо").statusCode()).isEqualTo(201);
    }

    @Test
    @Tag("G-19")
    void rules_are_published_in_versions_and_accepted() {
        var rules = Map.of("textSha256", "ab".repeat(32));
        assertProblem(lev.asks().body(rules).put(school.path("/rules/1")), 403, "NOT_AUTHORISED");
        assertProblem(zoe.asks().put(school.path("/rules/1/acceptance")), 404, "NOT_FOUND");
        assertProblem(admin.asks().body(rules).put(school.path("/rules/2")), 409, "RULES_OUTDATED");
        assertThat(admin.asks().body(rules).put(school.path("/rules/1")).statusCode())
                .isEqualTo(204);
        assertThat(zoe.asks().put(school.path("/rules/1/acceptance")).statusCode())
                .isEqualTo(204);
        assertThat(admin.asks().body(rules).put(school.path("/rules/2")).statusCode())
                .isEqualTo(204);
        assertProblem(lev.asks().put(school.path("/rules/1/acceptance")), 409, "RULES_OUTDATED");
        assertThat(admin.asks()
                        .body(Map.of("textSha256", "words"))
                        .put(school.path("/rules/3"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Tag("F-19")
    void a_line_of_a_list_bears_until_the_school_overrides_it() {
        var list = id();
        var listing = UUID.randomUUID();
        var theCase = id();
        var until = Instant.now().plus(Duration.ofDays(100)).toString();
        var lists = school.path("/sanction-lists/" + list);
        var lines = "/v1/sanction-lists/" + list + "/lines/" + listing;
        var follow = school.path("/sanction-list-subscriptions/" + list);
        assertProblem(admin.asks().put(follow), 404, "NOT_FOUND");
        assertProblem(lev.asks().body(Map.of("title", "Район")).put(lists), 403, "NOT_AUTHORISED");
        assertThat(admin.asks().body(Map.of("title", "Район")).put(lists).statusCode())
                .isEqualTo(204);
        assertThat(admin.asks().put(follow).statusCode()).isEqualTo(204);
        var line = Map.of("account", zoe.account(), "case", theCase, "until", until);
        assertProblem(admin.asks().body(line).put(lines), 422, "CASE_NOT_UPHELD");
        upheld(theCase);
        assertThat(admin.asks().body(line).put(lines).statusCode()).isEqualTo(204);
        eventually(() -> assertProblem(school.post(zoe, chat, "А я?"), 403, "SANCTIONED"));
        assertProblem(admin.asks().delete(school.path("/sanctions/" + ban(listing))), 409, "SANCTION_FROM_LIST");
        assertProblem(lev.asks().put(follow + "/overrides/" + listing), 403, "NOT_AUTHORISED");
        assertThat(admin.asks().put(follow + "/overrides/" + listing).statusCode())
                .isEqualTo(204);
        assertThat(school.post(zoe, chat, "Снова я").statusCode()).isEqualTo(201);
        assertThat(admin.asks().delete(follow).statusCode()).isEqualTo(204);
        assertThat(admin.asks().delete(lines).statusCode()).isEqualTo(204);
    }

    @Test
    @Tag("F-20")
    @Tag("F-25")
    void all_that_somebody_has_written_goes_when_two_agree() {
        var director = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        SchoolOverHttp.operator(codes)
                .asks()
                .body(Map.of("order", "21"))
                .put(school.path("/offices/DIRECTOR/holders/" + director.account()))
                .then()
                .statusCode(204);
        var path = school.path("/redactions/" + id());
        var wish = Map.of("account", zoe.account(), "reason", "SPAM");
        assertProblem(lev.asks().body(wish).put(path), 403, "NOT_AUTHORISED");
        assertThat(admin.asks().body(wish).put(path).statusCode()).isEqualTo(204);
        assertProblem(admin.asks().body(wish).put(school.path("/redactions/" + id())), 409, "REDACTION_ALREADY_OPEN");
        assertProblem(admin.asks().put(path + "/approval"), 403, "NOT_AUTHORISED");
        assertThat(lev.asks().get(school.path("/chats/" + chat + "/messages")).asString())
                .contains("Привет");
        assertThat(director.asks().put(path + "/approval").statusCode()).isEqualTo(204);
        assertProblem(director.asks().put(path + "/refusal"), 409, "REDACTION_ALREADY_DECIDED");
        eventually(() -> assertThat(lev.asks()
                        .get(school.path("/chats/" + chat + "/messages"))
                        .asString())
                .doesNotContain("Привет"));
        assertThat(school.post(zoe, chat, "Это уже я сама").statusCode()).isEqualTo(201);
    }

    @Test
    @Tag("CHT-19")
    @Tag("MOD-03")
    void what_looks_like_advertising_is_reported_and_some_is_not_said_at_all() {
        assertProblem(school.post(zoe, chat, "Смотри www.1xbet.com/bonus"), 422, "CONTENT_FORBIDDEN");
        assertProblem(school.post(admin, chat, "Смотри www.1xbet.com/bonus"), 404, "NOT_A_PARTICIPANT");
        var message = UUID.randomUUID();
        assertThat(zoe.asks()
                        .body(Map.of("text", "Скидки на всё"))
                        .put(school.path("/chats/" + chat + "/messages/" + message))
                        .statusCode())
                .isEqualTo(201);
        assertProblem(
                zoe.asks()
                        .body(Map.of("text", "Смотри 1win.com"))
                        .put(school.path("/chats/" + chat + "/messages/" + message + "/text")),
                422,
                "CONTENT_FORBIDDEN");
        var report = new UUID(message.getMostSignificantBits() ^ 4, message.getLeastSignificantBits());
        eventually(() -> assertThat(admin.asks()
                        .body(Map.of("report", report))
                        .put(school.path("/cases/" + id()))
                        .statusCode())
                .isEqualTo(201));
    }

    @Test
    @Tag("RU-8")
    void what_a_court_or_a_case_needs_is_not_erased_before_that_ends() {
        var report = report("INSULT");
        assertThat(zoe.asks().post("/v1/accounts/" + zoe.account() + "/erasure").statusCode())
                .isEqualTo(204);
        var hold = school.path("/legal-holds/" + id());
        var body = Map.of("account", zoe.account(), "order", "3/2026");
        assertProblem(lev.asks().body(body).put(hold), 403, "NOT_AUTHORISED");
        assertProblem(
                admin.asks()
                        .body(Map.of("account", zoe.account(), "order", " "))
                        .put(hold),
                422,
                "LEGAL_HOLD_ORDER_REQUIRED");
        assertThat(admin.asks().body(body).put(hold).statusCode()).isEqualTo(204);
        var erasure = school.path("/people/" + zoe.account() + "/erasure");
        var act = Map.of("certificate", "7/2026");
        assertProblem(admin.asks().body(act).put(erasure), 409, "LEGAL_HOLD");
        assertThat(admin.asks()
                        .body(Map.of("order", "4/2026"))
                        .put(hold + "/release")
                        .statusCode())
                .isEqualTo(204);
        opened(id(), report);
        assertProblem(admin.asks().body(act).put(erasure), 409, "CASE_OPEN");
    }

    /** Somebody of the class has reported Zoe, and the school has said that she was wrong. */
    private void upheld(String theCase) {
        opened(theCase, report("INSULT"));
        var path = school.path("/cases/" + theCase);
        assertThat(admin.asks()
                        .body(Map.of("officer", admin.account()))
                        .put(path + "/officer")
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.asks()
                        .body(Map.of(
                                "verdict", "UPHELD", "reason", "INSULT", "rule", "4.2", "why", "Так у нас не говорят"))
                        .put(path + "/decision")
                        .statusCode())
                .isEqualTo(204);
    }

    private void opened(String theCase, String report) {
        assertThat(admin.asks()
                        .body(Map.of("report", report))
                        .put(school.path("/cases/" + theCase))
                        .statusCode())
                .isEqualTo(201);
    }

    private String report(String reason) {
        var message = id();
        zoe.asks()
                .body(Map.of("text", "Ты никто"))
                .put(school.path("/chats/" + chat + "/messages/" + message))
                .then()
                .statusCode(201);
        var report = id();
        lev.asks()
                .body(Map.of("chat", chat, "message", message, "reason", reason))
                .put(school.path("/reports/" + report))
                .then()
                .statusCode(201);
        return report;
    }

    private Response direct(Person by, String id, Person with) {
        return by.asks().body(Map.of("kind", "DIRECT", "with", with.account())).put(school.path("/chats/" + id));
    }

    private String ban(UUID listing) {
        var where = UUID.fromString(school.id);
        return new UUID(
                        listing.getMostSignificantBits() ^ where.getMostSignificantBits(),
                        listing.getLeastSignificantBits() ^ where.getLeastSignificantBits())
                .toString();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
