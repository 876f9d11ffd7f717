package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a school does not let anybody do in moderation, over HTTP, with status and code. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModerationRefusalsTest {

    private static final int A_DAY = 50;
    private static final int MOST_BLOCKS = 500;

    @Inject
    CapturedCodes codes;

    @Inject
    DataSource database;

    @Test
    @Tag("S-34")
    @Tag("O5")
    void a_mute_is_over_when_it_says_although_nobody_has_lifted_it() throws SQLException {
        var here = new ReportedSchool(codes);
        var sanction = here.id();
        var until = Instant.now().plusSeconds(4);
        here.put(
                        here.vera,
                        "/chats/" + here.chat + "/mutes/" + sanction,
                        Map.of("account", here.tom.account(), "reason", "SPAM", "until", until.toString()))
                .then()
                .statusCode(204);
        assertProblem(here.school.post(here.tom, here.chat, "11:59"), 403, "SANCTIONED");
        eventually(() -> {
            var asked = Instant.now();
            var answer = here.school.post(here.tom, here.chat, "12:00");
            if (Instant.now().isBefore(until)) assertProblem(answer, 403, "SANCTIONED");
            if (!asked.isBefore(until)) assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.statusCode()).isEqualTo(201);
        });
        assertThat(Instant.now()).isAfterOrEqualTo(until);
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from eventstore.events where type = 'moderation.SanctionLifted'"
                                + " and convert_from(payload, 'UTF8') like '%" + sanction + "%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    @Tag("F-15")
    void who_reports_says_something_and_not_without_end() {
        var here = new ReportedSchool(codes);
        var message = here.says(here.tom, here.chat, "Ты никто");
        var body = new HashMap<String, Object>(Map.of("chat", here.chat, "message", message, "reason", "INSULT"));
        body.put("note", " ");
        assertProblem(here.put(here.mia, "/reports/" + here.id(), body), 400, "REPORT_NOTE_INVALID");
        body.remove("note");
        body.put("child", here.mia.account());
        assertProblem(here.put(here.boris, "/reports/" + here.id(), body), 404, "NOT_FOUND");
        assertThat(here.put(here.anna, "/reports/" + here.id(), body).statusCode())
                .isEqualTo(201);
        body.remove("child");
        assertProblem(here.put(here.boris, "/reports/" + here.id(), body), 404, "NOT_A_PARTICIPANT");
        body.put("message", here.id());
        assertProblem(here.put(here.mia, "/reports/" + here.id(), body), 404, "NOT_FOUND");
        for (var i = 0; i < A_DAY; i++) {
            body.put("message", here.says(here.vera, here.chat, "Урок " + i));
            assertThat(here.put(here.mia, "/reports/" + here.id(), body).statusCode())
                    .isEqualTo(201);
        }
        body.put("message", message);
        assertProblem(here.put(here.mia, "/reports/" + here.id(), body), 429, "RATE_LIMITED");
    }

    @Test
    @Tag("MOD-01")
    @Tag("F-25")
    void a_case_is_gone_into_in_the_right_order_by_the_right_people() {
        var here = new ReportedSchool(codes);
        var report = here.id();
        var other = here.id();
        reported(here, report, here.tom);
        reported(here, other, here.vera);
        var theCase = "/cases/" + here.id();
        opened(here, theCase, report);
        assertProblem(here.put(here.director, theCase, Map.of("report", other)), 409, "CASE_ID_TAKEN");
        assertProblem(here.put(here.admin, theCase + "/reports/" + other, Map.of()), 409, "REPORT_ABOUT_ANOTHER");
        assertProblem(here.put(here.admin, theCase + "/reports/" + here.id(), Map.of()), 404, "NOT_FOUND");
        assertProblem(here.put(here.boris, theCase + "/appeal", Map.of("grounds", "?")), 404, "NOT_FOUND");

        var access = here.id();
        var around = new HashMap<String, Object>(Map.of(
                "chat",
                here.chat,
                "from",
                Instant.now().minus(Duration.ofHours(1)).toString(),
                "to",
                Instant.now().plus(Duration.ofHours(1)).toString(),
                "why",
                "Что было до"));
        var path = theCase + "/evidence-accesses/" + access;
        assertThat(here.put(here.admin, path, around).statusCode()).isEqualTo(201);
        assertThat(here.put(here.director, path + "/refusal", Map.of()).statusCode())
                .isEqualTo(204);
        assertProblem(here.admin.asks().post(here.school.path(path + "/views")), 403, "EVIDENCE_ACCESS_REFUSED");
        assertProblem(here.put(here.director, path + "/grant", Map.of()), 403, "EVIDENCE_ACCESS_REFUSED");
        around.put("to", Instant.now().plus(Duration.ofHours(2)).toString());
        assertProblem(here.put(here.admin, path, around), 409, "CASE_PART_ID_TAKEN");

        var decision = new HashMap<String, Object>(
                Map.of("verdict", "UPHELD", "reason", "INSULT", "rule", "4.2", "why", "Так у нас не говорят"));
        decision.put(
                "measures", IntStream.range(0, 11).mapToObj(i -> warning(here)).toList());
        assertProblem(here.put(here.admin, theCase + "/decision", decision), 400, "TOO_MANY_MEASURES");
        decision.remove("measures");
        assertThat(here.put(here.admin, theCase + "/decision", decision).statusCode())
                .isEqualTo(204);
        assertThat(here.put(here.boris, theCase + "/appeal", Map.of("grounds", "Это шутка"))
                        .statusCode())
                .isEqualTo(204);

        var about = "/cases/" + here.id();
        opened(here, about, other);
        assertProblem(here.put(here.admin, about + "/guardians", Map.of()), 422, "NO_GUARDIANS");
        assertProblem(here.put(here.director, about + "/guardians", Map.of()), 403, "CASE_OF_ANOTHER");
        assertProblem(
                here.put(here.vera, about + "/officer", Map.of("officer", here.vera.account())), 403, "NOT_AUTHORISED");
        assertProblem(here.put(here.tom, about + "/decision", decision), 403, "NOT_AUTHORISED");
    }

    @Test
    @Tag("O2")
    void an_appeal_is_heard_by_the_direction_as_long_as_somebody_of_it_can() {
        var here = new ReportedSchool(codes);
        var report = here.id();
        reported(here, report, here.tom);
        var theCase = "/cases/" + here.id();
        here.put(here.director, theCase, Map.of("report", report)).then().statusCode(201);
        here.put(here.director, theCase + "/officer", Map.of("officer", here.director.account()))
                .then()
                .statusCode(204);
        here.put(
                        here.director,
                        theCase + "/decision",
                        Map.of("verdict", "UPHELD", "reason", "INSULT", "rule", "4.2", "why", "Так нельзя"))
                .then()
                .statusCode(204);
        here.put(here.tom, theCase + "/appeal", Map.of("grounds", "Это шутка"))
                .then()
                .statusCode(204);
        var word = Map.of("verdict", "CONFIRMED", "why", "Нет, не шутка");
        assertProblem(here.put(here.admin, theCase + "/appeal/decision", word), 403, "APPEAL_FOR_DIRECTION");
        assertProblem(here.put(here.director, theCase + "/appeal/decision", word), 403, "NOT_AUTHORISED");
        assertThat(here.put(here.deputy, theCase + "/appeal/decision", word).statusCode())
                .isEqualTo(204);
    }

    @Test
    @Tag("F-19")
    @Tag("F-20")
    void an_id_is_given_once() {
        var here = new ReportedSchool(codes);
        var report = here.id();
        var theCase = here.id();
        reported(here, report, here.tom);
        opened(here, "/cases/" + theCase, report);
        here.put(
                        here.admin,
                        "/cases/" + theCase + "/decision",
                        Map.of("verdict", "UPHELD", "reason", "INSULT", "rule", "4.2", "why", "Так нельзя"))
                .then()
                .statusCode(204);
        var list = here.id();
        assertThat(here.put(here.admin, "/sanction-lists/" + list, Map.of("title", "Район"))
                        .statusCode())
                .isEqualTo(204);
        var other = SchoolOverHttp.open(codes);
        assertProblem(
                other.administrator.asks().body(Map.of("title", "Область")).put(other.path("/sanction-lists/" + list)),
                409,
                "SANCTION_LIST_ID_TAKEN");
        var lines = "/v1/sanction-lists/" + list + "/lines/";
        var line = new HashMap<String, Object>(Map.of(
                "account",
                here.tom.account(),
                "case",
                theCase,
                "until",
                Instant.now().plus(Duration.ofDays(3)).toString()));
        var listing = here.id();
        assertThat(here.admin.asks().body(line).put(lines + listing).statusCode())
                .isEqualTo(204);
        assertProblem(here.admin.asks().body(line).put(lines + here.id()), 409, "ACCOUNT_ALREADY_LISTED");
        line.put("account", here.mia.account());
        assertProblem(here.admin.asks().body(line).put(lines + listing), 409, "LISTING_ID_TAKEN");

        var redaction = "/redactions/" + here.id();
        assertThat(here.put(here.admin, redaction, Map.of("account", here.tom.account(), "reason", "SPAM"))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(
                here.put(here.admin, redaction, Map.of("account", here.mia.account(), "reason", "SPAM")),
                409,
                "REDACTION_ID_TAKEN");
        var hold = "/legal-holds/" + here.id();
        assertThat(here.put(here.admin, hold, Map.of("account", here.tom.account(), "order", "3/2026"))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(
                here.put(here.admin, hold, Map.of("account", here.mia.account(), "order", "3/2026")),
                409,
                "LEGAL_HOLD_ID_TAKEN");
    }

    @Test
    void nobody_shuts_out_the_whole_world() {
        var here = new ReportedSchool(codes);
        for (var i = 0; i < MOST_BLOCKS; i++)
            assertThat(here.anna
                            .asks()
                            .put("/v1/me/blocks/" + UUID.randomUUID())
                            .statusCode())
                    .isEqualTo(204);
        assertProblem(here.anna.asks().put("/v1/me/blocks/" + UUID.randomUUID()), 409, "TOO_MANY_CONTACT_BLOCKS");
    }

    private static void reported(ReportedSchool here, String report, SchoolOverHttp.Person author) {
        var message = here.says(author, here.chat, "Ты никто");
        here.put(here.mia, "/reports/" + report, Map.of("chat", here.chat, "message", message, "reason", "INSULT"))
                .then()
                .statusCode(201);
    }

    private static void opened(ReportedSchool here, String theCase, String report) {
        here.put(here.admin, theCase, Map.of("report", report)).then().statusCode(201);
        here.put(here.admin, theCase + "/officer", Map.of("officer", here.admin.account()))
                .then()
                .statusCode(204);
    }

    private static Map<String, ?> warning(ReportedSchool here) {
        return Map.of(
                "sanction",
                here.id(),
                "kind",
                "WARNING",
                "until",
                Instant.now().plus(Duration.ofDays(1)).toString());
    }
}
