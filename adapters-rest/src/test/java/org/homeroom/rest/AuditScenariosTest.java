package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.application.ReadModels;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.evidence.audit.Verification;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor finds out on the pages, in a browser and by keyboard alone. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditScenariosTest {

    private static final String SAID = "document.querySelector('.statements')?.innerText ?? ''";

    @Inject
    CapturedCodes codes;

    @Inject
    ReadModels readModels;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path temporary;

    @Test
    @Tag("S-40")
    void after_an_erasure_the_page_knows_the_act_and_the_time_line_and_no_name() throws IOException {
        assumeTrue(Chromium.installed().isPresent(), "this machine has no Chromium");
        var number = SchoolOverHttp.number();
        var school = SchoolOverHttp.withRoster(codes);
        var mia = school.everybodyJoins(school.theClass("5А")).named("Мия");
        var guardian = school.guardianOf(mia, school.administrator);
        auditor(school, number);
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
        try (var chromium = Chromium.start(Chromium.installed().orElseThrow(), temporary)) {
            var page = enter(chromium, number, school);
            page.write("#filter", "уничтожены");
            page.await("document.querySelectorAll('#list li:not([hidden])').length === 1");
            page.choose("#list li:not([hidden]) a");
            page.await("document.querySelector('#from')");
            page.choose("#ask > button");
            page.await(SAID.replace(" ?? ''", "") + "?.includes('7/2026')");
            page.picture(Path.of("target/audit-erasure.png"));
            assertThat(page.value(SAID))
                    .contains("7/2026", "остались номера и дайджесты")
                    .doesNotContain("Мия");
            assertThat(page.value("[...document.querySelectorAll('details dd')].map((one) => one.textContent).join()"))
                    .contains(mia.account());

            page.go(base() + "/audit/schools/" + school.id + "/questions/L-02?account=" + mia.account());
            page.await("document.querySelector('svg rect.valid')");
            page.picture(Path.of("target/audit-erased-line.png"));
            assertThat(page.value("document.body.innerText")).doesNotContain("Мия");
            assertThat(chromium.complaints).isEmpty();
        }
    }

    @Test
    @Tag("S-43")
    void whatever_was_answered_is_answered_again_after_every_read_model_was_thrown_away() throws IOException {
        assumeTrue(Chromium.installed().isPresent(), "this machine has no Chromium");
        var begin = Instant.now();
        var number = SchoolOverHttp.number();
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        school.grant(anna, mia, "CHAT").then().statusCode(204);
        school.withdraw(anna, mia, "CHAT").then().statusCode(204);
        auditor(school, number);
        eventually(() ->
                assertThat(given().get("/v1/evidence/checkpoint").statusCode()).isEqualTo(200));
        try (var chromium = Chromium.start(Chromium.installed().orElseThrow(), temporary)) {
            var page = enter(chromium, number, school);
            var at = Instant.now();
            var questions = base() + "/audit/schools/" + school.id + "/questions/";
            var asked = addresses(questions, begin, at, chat, mia, anna);
            var before = new LinkedHashMap<String, String>();
            for (var one : asked.entrySet()) before.put(one.getKey(), answer(page, one.getValue()));
            readModels.rebuild().toCompletableFuture().join();
            var after = new LinkedHashMap<String, String>();
            for (var one : asked.entrySet()) after.put(one.getKey(), answer(page, one.getValue()));
            assertThat(after).isEqualTo(before);
            assertThat(before)
                    .hasSize(15)
                    .allSatisfy((question, said) ->
                            assertThat(said).as(question).isNotEmpty().doesNotContain("Мия"));
            assertThat(chromium.complaints).isEmpty();
        }
    }

    private static Map<String, String> addresses(
            String questions, Instant begin, Instant at, String chat, Person mia, Person anna) {
        var all = new LinkedHashMap<String, String>();
        var instant = "&at=" + at;
        var period = "?from=" + begin + "&to=" + at + "&known=" + at;
        all.put("Q-01", "?chat=" + chat + instant);
        all.put("Q-02", "?chat=" + chat + "&child=" + mia.account() + instant);
        all.put("Q-03", "?child=" + mia.account() + instant + "&known=at&knownAt=" + at);
        all.put("Q-05", "?account=" + mia.account() + instant);
        all.put("Q-08", "?child=" + mia.account() + instant);
        for (var one : List.of("Q-04", "Q-06", "Q-12", "Q-13", "Q-16", "Q-17", "Q-21")) all.put(one, period);
        all.put("Q-07", "?child=" + mia.account() + "&known=at&knownAt=" + at);
        all.put("L-01", "?child=" + mia.account() + instant);
        all.put("L-02", "?account=" + anna.account() + instant);
        all.replaceAll((question, given) -> questions + question + given);
        return all;
    }

    private static String answer(Chromium.Page page, String address) {
        page.go("about:blank");
        page.go(address);
        page.await("document.querySelector('#ask')");
        assertThat(page.value("document.querySelector('.problem')?.innerText ?? ''"))
                .as(address)
                .isEmpty();
        return page.value(SAID);
    }

    @Test
    @Tag("Q-20")
    void whether_the_history_was_altered_is_asked_with_two_keys_and_the_history_taken_along() throws IOException {
        assumeTrue(Chromium.installed().isPresent(), "this machine has no Chromium");
        var number = SchoolOverHttp.number();
        var school = SchoolOverHttp.withRoster(codes);
        var auditor = auditor(school, number);
        eventually(() -> {
            var answer = auditor.asks().get(school.path("/audit/questions/Q-20?lang=ru"));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.jsonPath().getList("statements.says", String.class))
                    .containsExactly("signed-up-to", "as-signed", "no-alarm", "own-word");
            assertThat(answer.<String>path("statements[0].facts.key"))
                    .isEqualTo(given().get("/v1/evidence/key").asString().strip());
            assertThat(answer.<String>path("statements[3].sentence")).contains("audit verify");
        });
        try (var chromium = Chromium.start(Chromium.installed().orElseThrow(), temporary)) {
            var page = enter(chromium, number, school);
            page.write("#filter", "изменена ли");
            page.choose("#list li:not([hidden]) a");
            page.await("document.querySelector('.statements li.yes')");
            page.picture(Path.of("target/audit-altered.png"));
            assertThat(page.value(SAID))
                    .contains("такие, какими были подписаны", "слова того, кто содержит службу")
                    .doesNotContain("на отсутствии записей");
            var zip = page.value("fetch(document.querySelector('#take-along').href).then((one) => one.arrayBuffer())"
                    + ".then((one) => btoa([...new Uint8Array(one)].map((n) => String.fromCharCode(n)).join('')))");
            var file = Files.write(
                    temporary.resolve("history.zip"), Base64.getDecoder().decode(zip));
            var key = VerifierKey.of(given().get("/v1/evidence/key").asString());
            assertThat(Verification.of(file, List.of(key)).findings()).isEmpty();
            assertThat(given().get("/audit/schools/" + school.id + "/history.zip")
                            .asString())
                    .as("nobody takes it along without signing in")
                    .contains("name=\"phone\"");
            page.go(base() + "/audit/schools/" + school.id + "/questions/Q-20?lang=en");
            page.await("document.querySelector('.statements li.yes')");
            page.picture(Path.of("target/audit-altered-en.png"));
            assertThat(page.value(SAID)).contains("byte by byte");
        }
    }

    @Test
    void a_long_list_comes_in_parts_and_is_searched_as_a_whole() throws IOException {
        assumeTrue(Chromium.installed().isPresent(), "this machine has no Chromium");
        var number = SchoolOverHttp.number();
        var school = SchoolOverHttp.withRoster(codes);
        auditor(school, number);
        manyClasses(school, 105);
        try (var chromium = Chromium.start(Chromium.installed().orElseThrow(), temporary)) {
            var page = enter(chromium, number, school);
            var rows = "document.querySelectorAll('#candidates tbody tr').length";
            var shown = "document.querySelector('.parts span')?.innerText ?? ''";
            eventually(() -> {
                page.go(base() + "/audit/schools/" + school.id + "/find/Q-01/chat");
                page.await("document.querySelector('#candidates')");
                assertThat(page.value(shown)).matches("1–100 из 21\\d");
            });
            page.picture(Path.of("target/audit-find-many.png"));
            var first = page.value("document.querySelector('#candidates').innerText");
            page.choose("a.more");
            page.await(shown.replace(" ?? ''", "") + "?.startsWith('101–200')");
            assertThat(page.value(rows)).isEqualTo("100");
            assertThat(page.value("document.querySelector('#candidates').innerText"))
                    .isNotEqualTo(first);
            page.choose("a.more");
            page.await(shown.replace(" ?? ''", "") + "?.startsWith('201–')");
            assertThat(page.value("document.querySelectorAll('.more').length")).isEqualTo("0");
            page.choose("a.first");
            page.await(shown.replace(" ?? ''", "") + "?.startsWith('1–')");

            page.write("#filter", "2Я");
            page.await("document.querySelector('[data-none]').innerText.includes('Искать')");
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('#filter').value === '2Я' && " + rows + " === 2");
            assertThat(page.value("location.search")).doesNotContain("%D0%AF", "search");
            assertThat(page.value("[...document.querySelectorAll('#candidates tbody tr')]"
                            + ".every((one) => one.innerText.includes('2Я'))"))
                    .isEqualTo("true");
            page.picture(Path.of("target/audit-found.png"));
            page.go(base() + "/audit/schools/" + school.id + "/find/Q-01/chat?lang=en");
            page.await("document.querySelector('.more')");
            assertThat(page.value(shown)).matches("1–100 of 21\\d");
            page.narrow();
            page.picture(Path.of("target/audit-find-narrow.png"));
            assertThat(page.value("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo("true");
            assertThat(chromium.complaints).isEmpty();
            page.choose("#candidates a");
            page.await("document.querySelector('#chat')?.value.length === 36");
        }
    }

    /** Each with a chat of its own and one of its parents. */
    private static void manyClasses(SchoolOverHttp school, int many) {
        var year = UUID.randomUUID();
        school.administrator
                .asks()
                .body(Map.of("title", "2028/29", "firstDay", "2028-09-01", "lastDay", "2029-05-31"))
                .put(school.path("/years/" + year))
                .then()
                .statusCode(204);
        IntStream.range(0, many).forEach(i -> {
            var wanted = Map.of("year", year, "parallel", 1 + i / 32, "letter", String.valueOf((char) ('А' + i % 32)));
            eventually(() -> school.administrator
                    .asks()
                    .body(wanted)
                    .put(school.path("/classes/" + new UUID(school.id.hashCode(), i)))
                    .then()
                    .statusCode(204));
        });
    }

    private Person auditor(SchoolOverHttp school, String number) {
        var auditor = SchoolOverHttp.register(codes, number, "ADULT");
        school.administrator
                .asks()
                .put(school.path("/auditors/" + auditor.account()))
                .then()
                .statusCode(204);
        return auditor;
    }

    private Chromium.Page enter(Chromium chromium, String number, SchoolOverHttp school) {
        var page = chromium.page(base() + "/audit/schools/" + school.id + "?lang=ru");
        page.await("document.querySelector('#phone')");
        page.write("#phone", number);
        page.press(Chromium.Key.ENTER);
        page.await("document.querySelector('#code')");
        page.write("#code", codes.codeFor(page.value("document.querySelector('[name=attempt]').value")));
        page.press(Chromium.Key.ENTER);
        page.await("document.querySelector('#list')");
        return page;
    }

    private static String base() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }
}
