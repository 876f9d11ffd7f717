package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.ReadModels;
import org.homeroom.application.secrets.OneTimePasswords;
import org.homeroom.rest.SchoolOverHttp.People;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditPageTest {

    private static final String COOKIE = "homeroom-audit";

    @Inject
    CapturedCodes codes;

    @Inject
    ReadModels readModels;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    /** A school day, with a consent that was given, taken back, and recorded late from paper. */
    private record Day(
            SchoolOverHttp school,
            String chat,
            People people,
            Person mia,
            Person anna,
            Person auditor,
            String number,
            Instant whileItHeld) {}

    @Test
    void the_pages_take_nothing_from_anywhere_else_and_keep_the_token_where_no_script_reads_it() {
        for (var path : List.of("/audit", "/audit/audit.js", "/audit/audit.css")) {
            var answer = given().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "form-action 'self'");
            assertThat(answer.asString()).doesNotContain("https://", "innerHTML", "style=", "onclick");
        }
        var day = aDay();
        var entered = enter(day.number());
        assertThat(entered.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/audit")
                .doesNotContain("Max-Age");
    }

    @Test
    void a_stranger_sees_a_door_a_wrong_code_is_a_sentence_and_whoever_signs_out_is_out() {
        var day = aDay();
        var address = "/audit/schools/" + day.school().id;
        assertThat(given().get(address).asString()).contains("name=\"phone\"").doesNotContain("Q-01");
        assertThat(given().cookie(COOKIE, "forged").get(address).asString()).doesNotContain("Q-01");

        var attempt = attempt(day.number(), address);
        var wrong = confirm(day.number(), attempt, "000000", address);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains("This code is not the one that was sent.")
                .doesNotContain("CODE_");
        var entered = confirm(day.number(), attempt, codes.codeFor(attempt), address);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith(address);
        var elsewhere = attempt(day.number(), "https://elsewhere.example/");
        assertThat(confirm(day.number(), elsewhere, codes.codeFor(elsewhere), "//elsewhere.example")
                        .header("Location"))
                .endsWith("/audit");

        var token = entered.cookie(COOKIE);
        assertThat(page(token, address)).contains("Q-01", "Школа № 86");
        assertThat(given().header("Cookie", COOKIE + "=" + token)
                        .get("/v1/schools/" + day.school().id + "/audit/questions")
                        .statusCode())
                .as("the cookie opens these pages and nothing else")
                .isEqualTo(401);
        given().redirects()
                .follow(false)
                .cookie(COOKIE, token)
                .post("/audit/sign-out")
                .then()
                .statusCode(303);
        assertThat(page(token, address)).doesNotContain("Q-01");
    }

    @Test
    @Tag("ACC-22")
    void whoever_has_a_second_factor_sees_nothing_before_its_code() {
        var day = aDay();
        var auditor = day.auditor();
        String secret = auditor.asks()
                .body(Map.of("kind", "AUTHENTICATOR"))
                .post("/v1/me/second-factor")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        var now = Instant.now();
        auditor.asks()
                .body(Map.of("code", OneTimePasswords.code(secret, now)))
                .put("/v1/me/second-factor")
                .then()
                .statusCode(204);

        var token = enter(day.number()).cookie(COOKIE);
        var address = "/audit/schools/" + day.school().id;
        assertThat(page(token, address)).contains("second-code").doesNotContain("Q-01");
        assertThat(secondFactor(token, "000000").asString()).contains("This code is not the one that was sent.");
        assertThat(page(token, address)).doesNotContain("Q-01");
        var right = OneTimePasswords.code(secret, now.plus(Duration.ofSeconds(30)));
        assertThat(secondFactor(token, right).statusCode()).isEqualTo(303);
        assertThat(page(token, address)).contains("Q-01");
    }

    private static Response secondFactor(String token, String code) {
        return given().redirects()
                .follow(false)
                .cookie(COOKIE, token)
                .formParam("code", code)
                .formParam("next", "/audit")
                .post("/audit/second-factor");
    }

    @Test
    void what_cannot_be_answered_is_a_sentence_in_the_language_of_the_page() {
        var day = aDay();
        var token = enter(day.number()).cookie(COOKIE);
        var readers = "/audit/schools/" + day.school().id + "/questions/Q-01";
        assertThat(page(token, readers + "?chat=7%D0%90&lang=ru"))
                .contains("это не номер")
                .contains("lang=\"ru\"");
        assertThat(page(token, readers + "?chat=&at=2026-01-01T00:00")).contains("Please fill in: Chat.");
        assertThat(page(token, readers + "?chat=" + day.chat() + "&at=2001-01-01T00:00"))
                .contains("before the first entry about the school");
        assertThat(page(token, readers + "?chat=" + day.chat() + "&at=2101-01-01T00:00"))
                .contains("lies in the future");
        assertThat(page(token, readers + "?chat=" + day.chat() + "&at=soon")).contains("this is no instant");
        assertThat(page(token, readers + "?chat=" + UUID.randomUUID())).contains("knows nothing of that");
        assertThat(page(token, "/audit/schools/" + day.school().id + "/questions/Q-99"))
                .contains("There is no such question.");
        assertThat(page(token, "/audit/schools/" + SchoolOverHttp.open(codes).id))
                .contains("nothing to ask about");
        assertThat(page(token, "/audit/schools/nonsense")).contains("nothing to ask about");
        assertThat(page(token, readers + "?chat=%3Cscript%3Ealert(1)%3C/script%3E"))
                .doesNotContain("<script>alert");
        var phone = "/audit/schools/" + day.school().id + "/questions/Q-10";
        assertThat(given().cookie(COOKIE, token)
                        .formParam("phone", "nobody's")
                        .post(phone)
                        .asString())
                .contains("this is no phone number");
        var answer = given().cookie(COOKIE, token)
                .formParam("phone", SchoolOverHttp.number())
                .post(phone);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("class=\"statements\"");
    }

    @Test
    @Tag("S-43")
    void every_page_with_an_answer_is_the_same_after_a_rebuild_of_every_read_model() {
        var day = aDay();
        var token = enter(day.number()).cookie(COOKIE);
        var school = "/audit/schools/" + day.school().id + "/questions/";
        var at = "&at=" + day.whileItHeld();
        var addresses = List.of(
                school + "Q-01?chat=" + day.chat() + at,
                school + "Q-02?chat=" + day.chat() + "&child=" + day.mia().account() + at,
                school + "L-02?account=" + day.mia().account() + at);
        var before = addresses.stream().map(one -> statements(page(token, one))).toList();
        readModels.rebuild().toCompletableFuture().join();
        assertThat(addresses.stream().map(one -> statements(page(token, one))).toList())
                .isEqualTo(before);
        assertThat(before).allSatisfy(one -> assertThat(one).contains("<code>"));
        assertThat(before.getFirst()).contains("could").doesNotContain("Мия");
    }

    @Test
    @Tag("S-19")
    void an_auditor_looks_at_a_line_of_consent_asks_with_the_keyboard_alone_and_prints() throws IOException {
        var browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "this machine has no Chromium");
        var day = aDay();
        var base = RestAssured.baseURI + ":" + RestAssured.port;
        try (var chromium = Chromium.start(browser.get(), profile)) {
            var page = chromium.page(base + "/audit?lang=ru");
            page.await("document.querySelector('#phone')");
            page.picture(Path.of("target/audit-door.png"));
            page.keys(day.number());
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('#code')");
            page.keys(codes.codeFor(page.value("document.querySelector('[name=attempt]').value")));
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('.schools a')");
            page.picture(Path.of("target/audit-schools.png"));
            page.reach(".schools a");
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('#list')");
            page.reach("#filter");
            page.keys("как было");
            page.await("document.querySelectorAll('#list li:not([hidden])').length === 1");
            page.reach("#list li:not([hidden]) a");
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('#ask')");
            page.picture(Path.of("target/audit-form.png"));
            page.reach(".field button");
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('#candidates')");
            page.picture(Path.of("target/audit-find.png"));
            page.keys(day.mia().account().substring(24));
            page.await("document.querySelectorAll('#candidates tbody tr:not([hidden])').length === 1");
            page.reach("#candidates tr:not([hidden]) a");
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('.statements li')");
            page.await("document.querySelector('svg rect.valid') && document.querySelector('svg rect.invalid')");
            page.picture(Path.of("target/audit-answer.png"));

            page.reach("svg a");
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('#at') && document.querySelector('#at').value !== ''");
            page.await("document.querySelector('.statements')");
            var begin = page.value("document.querySelector('.as-of').innerText");
            page.reach("#slider");
            page.press(Chromium.Key.END);
            page.await("document.querySelector('.as-of').innerText !== " + quoted(begin));
            assertThat(page.value("document.activeElement.id")).isEqualTo("slider");
            page.reach("summary");
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('details').open");
            page.await("document.querySelector('details').innerText.includes('consent.')");
            page.reach("#open-all");
            page.press(Chromium.Key.ENTER);
            page.await("[...document.querySelectorAll('details')].every((one) => one.open)");
            page.picture(Path.of("target/audit-open.png"));
            assertThat(page.value("[...document.querySelectorAll('input:not([type=hidden]),select,textarea')]"
                            + ".filter((one) => !one.labels?.length && !one.ariaLabel).length"))
                    .as("fields without a label")
                    .isEqualTo("0");
            assertThat(page.value("document.documentElement.lang")).isEqualTo("ru");
            assertThat(page.value("document.querySelectorAll('main').length")).isEqualTo("1");
            assertThat(page.value("document.body.innerText")).doesNotContain("Мия");

            page.go(base + "/audit/schools/" + day.school().id + "/questions/Q-01?lang=en&chat=" + day.chat() + "&at="
                    + day.whileItHeld());
            page.await("document.querySelector('.statements li.yes')");
            assertThat(page.value("document.documentElement.lang")).isEqualTo("en");
            page.picture(Path.of("target/audit-readers.png"));
            eventually(() -> {
                page.go(base + "/audit/schools/" + day.school().id + "/questions/Q-03?paper=1&child="
                        + day.mia().account());
                page.await("document.querySelector('footer')");
                assertThat(page.value("document.querySelector('#checkpoint')?.innerText ?? ''"))
                        .isNotEmpty();
            });
            assertThat(page.value("[...document.querySelectorAll('details')].every((one) => one.open)"))
                    .isEqualTo("true");
            page.media("print");
            assertThat(page.value("getComputedStyle(document.querySelector('nav')).display"))
                    .isEqualTo("none");
            assertThat(page.value("getComputedStyle(document.querySelector('details table')).display"))
                    .isEqualTo("table");
            page.picture(Path.of("target/audit-paper.png"));
            page.print(Path.of("target/audit.pdf"));
            page.media("");

            page.go(base + "/audit/schools/" + day.school().id + "/questions/L-02?account="
                    + day.people().named("Вера").account());
            page.await("document.querySelector('svg rect.valid')");
            page.picture(Path.of("target/audit-membership.png"));
            page.narrow();
            page.picture(Path.of("target/audit-narrow.png"));
            assertThat(page.value("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo("true");
            assertThat(chromium.complaints).isEmpty();
        }
    }

    private Day aDay() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var vera = people.named("Вера");
        var anna = school.guardianOf(mia, vera);
        var begin = Instant.now();
        school.grant(anna, mia, "CHAT").then().statusCode(204);
        eventually(() -> assertThat(mia.asks()
                        .get(school.path("/chats/" + chat + "/messages"))
                        .statusCode())
                .isEqualTo(200));
        var whileItHeld = Instant.now();
        school.withdraw(anna, mia, "CHAT").then().statusCode(204);
        vera.asks()
                .body(Map.of("guardian", anna.account(), "effectiveFrom", begin.toString(), "document", "5A, 3"))
                .put(school.path("/children/" + mia.account() + "/paper-consents/CHAT"))
                .then()
                .statusCode(204);
        var number = SchoolOverHttp.number();
        var auditor = SchoolOverHttp.register(codes, number, "ADULT");
        school.administrator
                .asks()
                .put(school.path("/auditors/" + auditor.account()))
                .then()
                .statusCode(204);
        return new Day(school, chat, people, mia, anna, auditor, number, whileItHeld);
    }

    private String attempt(String phone, String next) {
        var sent = given().formParam("phone", phone).formParam("next", next).post("/audit/sign-in");
        assertThat(sent.statusCode()).isEqualTo(200);
        return sent.htmlPath().getString("**.find { it.@name == 'attempt' }.@value");
    }

    private static Response confirm(String phone, String attempt, String code, String next) {
        return given().redirects()
                .follow(false)
                .formParam("phone", phone)
                .formParam("attempt", attempt)
                .formParam("code", code)
                .formParam("next", next)
                .post("/audit/session");
    }

    private Response enter(String phone) {
        var attempt = attempt(phone, "/audit");
        return confirm(phone, attempt, codes.codeFor(attempt), "/audit");
    }

    private static String page(String token, String address) {
        return given().urlEncodingEnabled(false)
                .cookie(COOKIE, token)
                .get(address)
                .asString();
    }

    /** What is said on what evidence, without what tells when it was asked. */
    private static String statements(String page) {
        var begin = page.indexOf("<ol class=\"statements\">");
        assertThat(begin).as(page).isPositive();
        return page.substring(begin, page.indexOf("</ol>", begin));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'").replace("\n", "\\n") + "'";
    }
}
