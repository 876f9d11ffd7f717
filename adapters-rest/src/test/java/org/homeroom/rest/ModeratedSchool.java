package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.rest.SchoolOverHttp.Person;

/**
 * A school in which people report each other: Tom and Mia of 5А with Boris as Tom's father, Vera who teaches them, and an
 * administrator and a director who decide.
 */
final class ModeratedSchool {

    final SchoolOverHttp school;
    final String chat;
    final Person mia;
    final Person tom;
    final Person vera;
    final Person boris;
    final Person admin;
    final Person director;
    final Person stranger;

    private ModeratedSchool(CapturedCodes codes) {
        school = SchoolOverHttp.withRoster(codes);
        chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        mia = people.named("Мия");
        tom = people.named("Том");
        vera = people.named("Вера");
        admin = school.administrator;
        director = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        SchoolOverHttp.operator(codes)
                .asks()
                .body(Map.of("order", "20"))
                .put(school.path("/offices/DIRECTOR/holders/" + director.account()))
                .then()
                .statusCode(204);
        eventually(
                () -> assertThat(school.post(vera, chat, "Привет").statusCode()).isEqualTo(201));
        school.grant(school.guardianOf(mia, vera), mia, "CHAT").then().statusCode(204);
        boris = school.guardianOf(tom, vera);
        school.grant(boris, tom, "CHAT").then().statusCode(204);
    }

    static ModeratedSchool open(CapturedCodes codes) {
        return new ModeratedSchool(codes);
    }

    String says(Person author, String text) {
        var message = UUID.randomUUID().toString();
        eventually(() -> assertThat(author.asks()
                        .body(Map.of("text", text))
                        .put(school.path("/chats/" + chat + "/messages/" + message))
                        .statusCode())
                .isEqualTo(201));
        return message;
    }

    /** The id of the report. */
    String reports(Person reporter, String message, String reason) {
        var report = UUID.randomUUID().toString();
        reporter.asks()
                .body(Map.of("chat", chat, "message", message, "reason", reason, "note", "Так нельзя"))
                .put(school.path("/reports/" + report))
                .then()
                .statusCode(201);
        return report;
    }

    /** The id of the case. */
    String opens(Person officer, String report) {
        var theCase = UUID.randomUUID().toString();
        officer.asks()
                .body(Map.of("report", report))
                .put(school.path("/cases/" + theCase))
                .then()
                .statusCode(201);
        return theCase;
    }

    void takes(Person officer, String theCase) {
        var taken = officer.asks()
                .body(Map.of("officer", officer.account()))
                .put(school.path("/cases/" + theCase + "/officer"));
        taken.then().statusCode(204);
        seen(officer, taken);
    }

    /** The id of the access. */
    String wantsToSee(Person officer, String theCase) {
        var access = UUID.randomUUID().toString();
        var from = Instant.now().minus(Duration.ofHours(1));
        officer.asks()
                .body(Map.of(
                        "chat",
                        chat,
                        "from",
                        from.toString(),
                        "to",
                        from.plus(Duration.ofDays(2)).toString(),
                        "why",
                        "Что было до"))
                .put(school.path("/cases/" + theCase + "/evidence-accesses/" + access))
                .then()
                .statusCode(201);
        return access;
    }

    /** The id of the mute that comes with it, where a rule was broken. */
    String decides(Person officer, String theCase, String verdict) {
        var sanction = UUID.randomUUID().toString();
        var mute = Map.of(
                "sanction",
                sanction,
                "kind",
                "MUTE",
                "chat",
                chat,
                "until",
                Instant.now().plus(Duration.ofDays(1)).toString());
        var decided = officer.asks()
                .body(Map.of(
                        "verdict",
                        verdict,
                        "reason",
                        "INSULT",
                        "rule",
                        "4.2",
                        "why",
                        "Так у нас не говорят",
                        "measures",
                        "UPHELD".equals(verdict) ? List.of(mute) : List.of()))
                .put(school.path("/cases/" + theCase + "/decision"));
        decided.then().statusCode(204);
        seen(officer, decided);
        return sanction;
    }

    /** Nobody gives consent: the link alone makes somebody a relative. */
    void becomesGuardian(Person guardian, Person child) {
        var token = child.asks().post("/v1/me/guardian-link-tokens").<String>path("token");
        var claimed =
                guardian.asks().body(Map.of("token", token, "kind", "PARENT")).post("/v1/guardian-links");
        vera.asks()
                .header(Desk.AT_LEAST, claimed.header(Desk.POSITION))
                .put(school.path("/guardian-links/" + claimed.path("link") + "/verification"))
                .then()
                .statusCode(204);
    }

    Response queue(Person who, String query) {
        return who.asks().get(school.path("/report-queue" + query));
    }

    List<String> entries(Person who, String query) {
        return queue(who, query).path("entries.report");
    }

    Response file(Person who, String theCase) {
        return who.asks().get(school.path("/cases/" + theCase));
    }

    /** Waits until the read models show what was answered. */
    private void seen(Person who, Response answer) {
        who.asks()
                .header(Desk.AT_LEAST, answer.header(Desk.POSITION))
                .get("/v1/me")
                .then()
                .statusCode(200);
    }
}
