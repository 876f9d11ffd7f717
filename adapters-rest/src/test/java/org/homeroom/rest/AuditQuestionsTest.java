package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.ReadModels;
import org.homeroom.application.audit.questions.EveryQuestion;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditQuestionsTest {

    @Inject
    CapturedCodes codes;

    @Inject
    ReadModels readModels;

    @Test
    void the_catalogue_names_every_question_in_both_languages_and_what_each_takes() {
        var school = SchoolOverHttp.open(codes);
        var auditor = auditorOf(school);
        var catalogue =
                auditor.asks().get(school.path("/audit/questions")).then().statusCode(200);
        var json = catalogue.extract().jsonPath();
        assertThat(json.getList("questions.id", String.class))
                .containsExactlyElementsOf(
                        EveryQuestion.LIST.stream().map(one -> one.id()).toList());
        var readers = "questions.find { it.id == 'Q-01' }.";
        assertThat(json.getString(readers + "title.ru")).contains("читать");
        assertThat(json.getString(readers + "title.en")).contains("read");
        assertThat(json.getList(readers + "parameters.name", String.class)).containsExactly("chat", "at", "known");
        assertThat(json.getList(readers + "parameters.shape", String.class))
                .containsExactly("ID", "INSTANT", "KNOWLEDGE");
        assertThat(json.getList(readers + "askers", String.class)).contains("AUDITOR");
    }

    @Test
    @Tag("S-19")
    void a_paper_consent_that_came_late_counted_for_nothing_then_and_counts_today() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var vera = people.named("Вера");
        var anna = school.guardianOf(mia, vera);
        var auditor = auditorOf(school);
        var then = Instant.now();
        var paper = Map.of("guardian", anna.account(), "effectiveFrom", "2026-09-01T00:00:00Z", "document", "5A, 3");
        vera.asks()
                .body(paper)
                .put(school.path("/children/" + mia.account() + "/paper-consents/CHAT"))
                .then()
                .statusCode(204);

        var answer = ask(auditor, school, "Q-03", Map.of("child", mia.account(), "at", then.toString(), "lang", "ru"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var says = answer.jsonPath().getList("statements.says", String.class);
        assertThat(says).contains("known-then-invalid", "known-now-valid", "other-verdict");
        assertThat(answer.<String>path("statements.find { it.says == 'known-then-invalid' }.sentence"))
                .startsWith("Как было известно тогда: не действовало");
        List<Map<String, Object>> learnt = answer.path("statements.find { it.says == 'other-verdict' }.evidence");
        assertThat(learnt).anySatisfy(one -> {
            assertThat(one).containsEntry("type", "consent.ConsentGranted");
            assertThat(Instant.parse(String.valueOf(one.get("recordedAt")))).isAfterOrEqualTo(then);
            assertThat(String.valueOf(one.get("position"))).matches("[1-9][0-9]*");
        });
        assertThat(answer.asString()).doesNotContain("Мия").doesNotContain("5A, 3");
        assertThat(answer.<String>path("as")).isEqualTo("AUDITOR");
    }

    @Test
    @Tag("S-40")
    void after_an_erasure_the_log_still_answers_and_knows_the_act() {
        var school = SchoolOverHttp.withRoster(codes);
        var begin = Instant.now();
        var mia = school.everybodyJoins(school.theClass("5А")).named("Мия");
        var guardian = school.guardianOf(mia, school.administrator);
        var line = Map.of("account", mia.account());
        eventually(
                () -> assertThat(ask(school.administrator, school, "L-02", line).statusCode())
                        .isEqualTo(200));
        guardian.asks()
                .post("/v1/accounts/" + mia.account() + "/erasure")
                .then()
                .statusCode(204);
        eventually(() -> school.administrator
                .asks()
                .body(Map.of("certificate", "7/2026"))
                .put(school.path("/people/" + mia.account() + "/erasure"))
                .then()
                .statusCode(204));

        eventually(() -> {
            var period = Map.of("from", begin.toString(), "to", Instant.now().toString());
            var answer = ask(school.administrator, school, "Q-16", period);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.asString())
                    .contains("7/2026", mia.account(), "remains-nothing")
                    .doesNotContain("Мия");
        });
        assertThat(ask(school.administrator, school, "L-02", line).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("S-43")
    void the_answers_are_the_same_after_a_rebuild_of_every_read_model() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        school.grant(anna, mia, "CHAT");
        var auditor = auditorOf(school);
        var asked = Map.of("chat", chat, "child", mia.account());
        eventually(
                () -> assertThat(ask(auditor, school, "Q-02", asked).asString()).contains("took-part"));
        var at = Instant.now().toString();
        var basis = Map.of("chat", chat, "child", mia.account(), "at", at);
        var readers = Map.of("chat", chat, "at", at);
        var before = List.of(
                ask(auditor, school, "Q-01", readers).asString(),
                ask(auditor, school, "Q-02", basis).asString());
        readModels.rebuild().toCompletableFuture().join();
        var after = List.of(
                ask(auditor, school, "Q-01", readers).asString(),
                ask(auditor, school, "Q-02", basis).asString());
        assertThat(after).isEqualTo(before);
        assertThat(before.getFirst()).contains("could-read").doesNotContain("Мия");
        assertThat(ask(school.administrator, school, "Q-01", readers).asString())
                .as("administrators read names")
                .contains("Мия");
    }

    @Test
    void what_cannot_be_answered_is_said_clearly_and_nobody_else_learns_that_there_is_a_school() {
        var school = SchoolOverHttp.open(codes);
        var auditor = auditorOf(school);
        var other = auditorOf(SchoolOverHttp.open(codes));
        var chat = UUID.randomUUID().toString();
        assertProblem(ask(other, school, "Q-01", Map.of("chat", chat)), 404, "NOT_FOUND");
        assertProblem(other.asks().get(school.path("/audit/questions")), 404, "NOT_FOUND");
        assertProblem(ask(auditor, school, "Q-01", Map.of("chat", chat)), 404, "NOT_FOUND");
        assertProblem(ask(auditor, school, "Q-99", Map.of()), 404, "UNKNOWN_QUESTION");
        assertMalformed(ask(auditor, school, "Q-01", Map.of()), "chat");
        assertMalformed(ask(auditor, school, "Q-01", Map.of("chat", "7А")), "chat");
        assertMalformed(ask(auditor, school, "Q-01", Map.of("chat", chat, "at", "yesterday")), "at");
        assertMalformed(ask(auditor, school, "Q-01", Map.of("chat", chat, "colour", "red")), "colour");
        assertMalformed(ask(auditor, school, "Q-01", Map.of("chat", chat, "lang", "de")), "lang");
        assertMalformed(ask(auditor, school, "Q-10", Map.of("phone", "+79001234567")), "phone");
        assertMalformed(
                auditor.asks()
                        .queryParam("chat", chat, UUID.randomUUID().toString())
                        .get(school.path("/audit/questions/Q-01")),
                "chat");
        var future = Instant.now().plus(Duration.ofDays(1)).toString();
        assertProblem(ask(auditor, school, "Q-01", Map.of("chat", chat, "at", future)), 400, "INSTANT_IN_THE_FUTURE");
        var anybody = UUID.randomUUID();
        for (var path : List.of(
                "chats/" + chat + "/readers",
                "chats/" + chat + "/participants/" + anybody + "/basis",
                "members/" + anybody))
            assertProblem(
                    auditor.asks().queryParam("at", future).get(school.path("/audit/" + path)),
                    400,
                    "INSTANT_IN_THE_FUTURE");
        assertThat(auditor.asks()
                        .contentType("application/json")
                        .body("[]")
                        .post(school.path("/audit/questions/Q-01"))
                        .jsonPath()
                        .getString("errors[0].expected"))
                .isEqualTo("an object");
        assertProblem(
                ask(auditor, school, "Q-01", Map.of("chat", chat, "at", "2001-01-01T00:00:00Z")),
                400,
                "BEFORE_THE_RECORD");
    }

    @Test
    void a_phone_number_is_asked_about_in_a_body_and_as_people_write_it() {
        var school = SchoolOverHttp.withRoster(codes);
        var path = school.path("/audit/questions/Q-10");
        var nobody = school.administrator
                .asks()
                .body(Map.of("phone", "8 (900) 999-99-98"))
                .post(path);
        assertThat(nobody.statusCode()).as(nobody.asString()).isEqualTo(200);
        assertThat(nobody.jsonPath().getList("statements.says", String.class)).containsExactly("number-never-used");
        assertThat(nobody.asString()).doesNotContain("9999998");
        assertMalformed(
                school.administrator.asks().body(Map.of("phone", "nobody's")).post(path), "phone");
    }

    @Test
    void who_asks_about_people_does_so_on_record_once_a_day_and_what_is_refused_is_not() {
        var school = SchoolOverHttp.withRoster(codes);
        var begin = Instant.now();
        var auditor = auditorOf(school);
        var chat = school.theClass("5А");
        school.everybodyJoins(chat);
        var readers = Map.of("chat", chat);
        for (var i = 0; i < 2; i++)
            eventually(() -> assertThat(ask(auditor, school, "Q-01", readers).statusCode())
                    .isEqualTo(200));
        ask(auditor, school, "Q-02", Map.of());
        ask(auditor, school, "Q-20", Map.of());
        assertThat(ask(school.administrator, school, "Q-01", readers).statusCode())
                .isEqualTo(200);
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(ask(stranger, school, "Q-01", readers), 404, "NOT_FOUND");

        var period = Map.of("from", begin.toString(), "to", Instant.now().toString());
        var answer = ask(school.administrator, school, "L-03", period);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var asked = answer.jsonPath();
        assertThat(asked.getList("statements.facts.officer", String.class))
                .containsExactly(auditor.account(), school.administrator.account());
        assertThat(asked.getList("statements.facts.question", String.class)).containsOnly("Q-01");
        assertThat(answer.asString()).doesNotContain(chat);
    }

    private Person auditorOf(SchoolOverHttp school) {
        var auditor = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        school.administrator
                .asks()
                .put(school.path("/auditors/" + auditor.account()))
                .then()
                .statusCode(204);
        return auditor;
    }

    private static Response ask(Person who, SchoolOverHttp school, String question, Map<String, String> given) {
        return who.asks().queryParams(given).get(school.path("/audit/questions/" + question));
    }

    private static void assertMalformed(Response answer, String parameter) {
        assertProblem(answer, 400, "REQUEST_MALFORMED");
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(parameter);
    }
}
