package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.homeroom.application.moderation.CaseFile;
import org.homeroom.application.moderation.OfficerDeed;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.cases.CaseRefusal;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.Authority;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.domain.moderation.redaction.RedactionRefusal;
import org.homeroom.domain.moderation.reports.ReportRefusal;
import org.homeroom.domain.moderation.sanctions.SanctionRefusal;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.homeroom.rest.moderation.CaseFileResource;
import org.homeroom.rest.moderation.QueueResource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The page on which a school decides about reports, walked through without a mouse. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModeratePageTest {

    /** Controls without a name, headings that are missing, codes in the place of words, and text too faint to read. */
    private static final String FLAWS = """
        (() => {
          const seen = one => one.offsetParent !== null;
          const flaws = [];
          for (const one of document.querySelectorAll('input, select, textarea'))
            if (seen(one) && !one.labels?.length && !one.ariaLabel) flaws.push('no label: ' + one.outerHTML);
          for (const one of document.querySelectorAll('button, a, summary'))
            if (!one.textContent.trim() && !one.ariaLabel) flaws.push('no name: ' + one.outerHTML);
          if (!document.documentElement.lang || !document.title) flaws.push('no language or title');
          if ([...document.querySelectorAll('h1')].filter(seen).length !== 1) flaws.push('not one first heading');
          const bare = document.body.innerText.match(/undefined|\\[object|NaN|Invalid Date|\\b[A-Z]+_[A-Z_]+\\b/);
          if (bare) flaws.push('not a word: ' + bare[0]);
          const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
              .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
              .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
          const behind = one => {
            for (let at = one; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              if (colour !== 'rgba(0, 0, 0, 0)') return colour;
            }
            return 'rgb(255, 255, 255)';
          };
          for (const one of document.querySelectorAll('body *')) {
            if (!seen(one) || ![...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
            const [dark, bright] = [light(getComputedStyle(one).color), light(behind(one))].sort((a, b) => a - b);
            if ((bright + 0.05) / (dark + 0.05) < 4.5) flaws.push('too faint: ' + one.outerHTML.slice(0, 120));
          }
          return flaws.join('\\n');
        })()
        """;

    @Inject
    CapturedCodes codes;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    @Test
    void the_page_takes_nothing_from_anywhere_else() {
        Pages.assertThatNothingComesFromElsewhere(
                "/moderate",
                "/moderate/",
                "/moderate/index.html",
                "/moderate/moderate.js",
                "/moderate/case.js",
                "/moderate/moderate.css");
    }

    @Test
    void every_refusal_of_moderation_is_a_sentence_in_both_languages() {
        var sentences = given().get("/page/problems.js").asString();
        var codes = Stream.<Refusal[]>of(
                        GeneralRefusal.values(),
                        CaseRefusal.values(),
                        ReportRefusal.values(),
                        SanctionRefusal.values(),
                        RedactionRefusal.values())
                .flatMap(Stream::of)
                .map(Refusal::code);
        assertThat(codes)
                .allSatisfy(code -> assertThat(sentences.split("\n    " + code + ": '", -1))
                        .as(code)
                        .hasSize(3));
    }

    @Test
    void every_value_that_an_answer_may_hold_is_a_word_in_both_languages() {
        var words = given().get("/moderate/words.js").asString()
                + given().get("/page/reasons.js").asString();
        var keys = Stream.of(
                        keys("", ViolationReason.values()),
                        keys("", SanctionKind.values()),
                        keys("", Verdict.values()),
                        keys("", AppealVerdict.values()),
                        keys("", Authority.values()),
                        keys("CHAT_", ChatKind.values()),
                        keys("CHECK_", Check.values()),
                        keys("LIFT_", LiftReason.values()),
                        keys("ACT_", CaseFile.Deed.values()),
                        keys("ACT_", OfficerDeed.values()),
                        keys("STATE_", QueueResource.QueueState.values()),
                        keys("ACCESS_", CaseFileResource.AccessState.values()))
                .flatMap(all -> all);
        assertThat(keys)
                .allSatisfy(key -> assertThat(words.split("[\\s{]" + key + ": '", -1))
                        .as(key)
                        .hasSize(3));
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }

    @Test
    @Tag("MOD-01")
    @Tag("F-15")
    @Tag("F-16")
    @Tag("F-25")
    @Tag("O2")
    @Tag("O4")
    @Tag("O6")
    void a_report_becomes_a_case_a_mute_and_an_appeal_without_a_mouse() throws IOException {
        var browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "this machine has no Chromium");
        var world = ModeratedSchool.open(codes);
        var message = world.says(world.tom, "Ты никто");
        try (var chromium = Chromium.start(browser.get(), profile)) {
            var mia = page(chromium, "/try/", world.mia);
            mia.choose("[data-chat=\"" + world.chat + "\"]");
            mia.choose("[data-report=\"" + message + "\"]");
            mia.write("#note", "Так нельзя");
            mia.picture(Path.of("target/moderate-report.png"));
            mia.choose("#report-form button:not([type])");
            mia.await("document.querySelector('#chat-notice').innerText !== ''");

            eventually(() -> assertThat(world.entries(world.admin, "")).hasSize(1));
            var admin = page(chromium, "/moderate/", world.admin);
            flawless(admin, "queue");
            admin.choose("#entries tbody button");
            admin.choose("#look");
            admin.await("document.querySelector('#snapshots').innerText.includes('Ты никто')");
            admin.await("document.querySelector('#snapshots').innerText.includes('Так нельзя')");
            admin.write("#why-access", "Что было до этого");
            admin.choose("#ask-access .actions button");
            admin.await("document.querySelector('[data-access]')");

            var director = page(chromium, "/moderate/", world.director);
            director.choose("#places a[href='#/waiting']");
            director.await("document.querySelector('#waiting-evidence')");
            flawless(director, "waiting");
            director.choose("#waiting-evidence .agree");
            director.await("!document.querySelector('#waiting-evidence')");

            afresh(admin);
            admin.choose(".see");
            admin.await("document.querySelector('.part').innerText.includes('Привет')");
            admin.reach("#decide input[value=UPHELD]");
            admin.press(Chromium.Key.SPACE);
            admin.write("#rule", "потому что");
            admin.write("#why", "Так у нас не говорят");
            admin.choose("#add-measure");
            admin.await("document.querySelector('#measures fieldset')");
            flawless(admin, "case");
            admin.choose("#decide > .actions button");
            admin.await("document.querySelector('#decide > .problem').innerText.includes('4.2')");
            admin.value("document.querySelector('#rule').value = ''");
            admin.write("#rule", "4.2");
            admin.choose("#decide > .actions button");
            admin.await("document.querySelector('[data-sanction][data-state=STANDING]')");
            assertProblem(world.school.post(world.tom, world.chat, "А я всё равно"), 403, "SANCTIONED");

            var tom = page(chromium, "/moderate/", world.tom);
            tom.await("document.querySelector('[data-case] [data-sanction]')");
            tom.await("document.querySelector('#view').innerText.includes('Так у нас не говорят')");
            assertThat(tom.value("document.querySelectorAll('#places a').length"))
                    .isEqualTo("1");
            tom.choose(".appeal summary");
            tom.write(".appeal textarea", "Это была шутка");
            flawless(tom, "measure");
            assertThat(tom.value("document.documentElement.outerHTML"))
                    .doesNotContain(world.mia.account(), world.admin.account(), "Так нельзя");
            tom.choose(".appeal form .actions button");
            tom.await("!document.querySelector('.appeal')");

            afresh(admin);
            admin.await("document.querySelector('[data-act=DECISION_APPEALED]')");
            assertThat(admin.value("document.querySelector('#hear') === null")).isEqualTo("true");
            director.choose("#places a[href='#/mine']");
            director.choose("#places a[href='#/waiting']");
            director.choose("#waiting-appeals a");
            director.reach("#hear input[value=CONFIRMED]");
            director.press(Chromium.Key.DOWN);
            director.write("#why-appeal", "Слишком строго");
            flawless(director, "appeal");
            director.choose("#hear > .actions button");
            director.await("document.querySelector('[data-sanction][data-state=LIFTED]')");
            assertThat(world.school.post(world.tom, world.chat, "Спасибо").statusCode())
                    .isEqualTo(201);

            afresh(tom);
            tom.await("document.querySelector('[data-sanction][data-state=LIFTED]')");
            tom.choose("#language");
            tom.await("document.querySelector('#sign-out').innerText === 'Sign out'");
            flawless(tom, "heard-in-english");
            director.choose("#places a[href='#/activity']");
            director.await("document.querySelector('#view').dataset.view === 'activity'");
            flawless(director, "activity");
            assertThat(chromium.complaints).noneMatch(one -> !one.contains("400 (Bad Request)"));
        }
    }

    @Test
    @Tag("F-20")
    @Tag("F-25")
    void further_reports_come_to_the_case_and_two_people_hide_all_messages() throws IOException {
        var browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "this machine has no Chromium");
        var world = ModeratedSchool.open(codes);
        var first = world.reports(world.mia, world.says(world.tom, "Купите"), "AD");
        var second = world.reports(world.vera, world.says(world.tom, "Купите ещё"), "SPAM");
        var theCase = world.opens(world.admin, first);
        world.takes(world.admin, theCase);
        try (var chromium = Chromium.start(browser.get(), profile)) {
            var admin = page(chromium, "/moderate/#/case/" + theCase, world.admin);
            admin.choose("[data-alike=\"" + second + "\"] button");
            admin.await("document.querySelector('[data-act=REPORT_MERGED]')");
            admin.choose("#tell");
            admin.await("document.querySelector('[data-act=GUARDIANS_INFORMED]')");
            admin.write("#refer input", "КУСП-7");
            admin.choose("#refer .actions button");
            admin.await("document.querySelector('[data-act=CASE_REFERRED]')");
            admin.choose("#ask-bulk .actions button");
            admin.await("document.querySelector('[data-redaction][data-state=WAITING]')");
            assertThat(admin.value("document.querySelector('.approve') === null"))
                    .isEqualTo("true");

            var director = page(chromium, "/moderate/#/waiting", world.director);
            director.choose("#waiting-bulk .approve");
            director.await("!document.querySelector('#waiting-bulk')");
            afresh(admin);
            admin.await("document.querySelector('[data-redaction][data-state=RUNNING]')");
            flawless(admin, "redacting");
            admin.await("document.querySelector('[data-redaction][data-state=COMPLETED]')", Duration.ofSeconds(120));
            eventually(() -> assertThat(world.mia
                            .asks()
                            .get(world.school.path("/chats/" + world.chat + "/messages"))
                            .asString())
                    .doesNotContain("Купите"));
            assertThat(chromium.complaints).isEmpty();
        }
    }

    @Test
    @Tag("ACC-22")
    void whoever_has_a_second_factor_names_its_code_at_the_door() throws IOException {
        var browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "this machine has no Chromium");
        var number = SchoolOverHttp.number();
        var person = SchoolOverHttp.register(codes, number, "ADULT");
        person.asks()
                .body(Map.of("kind", "PHONE"))
                .post("/v1/me/second-factor")
                .then()
                .statusCode(201);
        var attempt = person.asks().post("/v1/me/second-factor/codes").<String>path("attempt");
        person.asks()
                .body(Map.of("code", codes.codeFor(attempt), "attempt", attempt))
                .put("/v1/me/second-factor")
                .then()
                .statusCode(204);
        try (var chromium = Chromium.start(browser.get(), profile)) {
            var page = chromium.page(address("/moderate/"));
            page.write("#phone", number);
            page.press(Chromium.Key.ENTER);
            page.await("document.body.dataset.attempt");
            var sent = page.value("document.body.dataset.attempt");
            page.write("#code", codes.codeFor(sent));
            page.press(Chromium.Key.ENTER);
            page.await("!document.querySelector('#second').hidden && document.body.dataset.attempt !== '" + sent + "'");
            flawless(page, "second-factor");
            page.write("#second-code", codes.codeFor(page.value("document.body.dataset.attempt")));
            page.press(Chromium.Key.ENTER);
            page.await("document.querySelector('#view').dataset.view === 'mine'");
            flawless(page, "nobody");
            page.choose("#sign-out");
            page.await("!document.querySelector('#door').hidden");
            assertThat(page.value("document.querySelector('#view').innerText + (sessionStorage.token ?? '')"))
                    .isEmpty();
        }
    }

    /** The page of somebody who has signed in before. */
    private static Chromium.Page page(Chromium chromium, String path, Person person) {
        var page = chromium.page(address("/moderate/"));
        page.await("document.querySelector('#phone') && document.readyState === 'complete'");
        page.value("sessionStorage.setItem('token', '" + person.token() + "'); localStorage.setItem('language', 'ru');"
                + " history.replaceState(null, '', '" + path + "'); location.reload()");
        page.await("document.querySelector('#room') && !document.querySelector('#room').hidden");
        return page;
    }

    private static void afresh(Chromium.Page page) {
        page.value("window.before = true; location.reload()");
        page.await("!window.before && document.querySelector('#view')?.ariaBusy === 'false'");
    }

    private static void flawless(Chromium.Page page, String name) throws IOException {
        page.await("document.querySelector('#view').ariaBusy !== 'true'");
        page.picture(Path.of("target/moderate-" + name + ".png"));
        assertThat(page.value(FLAWS)).as(name).isEmpty();
    }

    private static String address(String path) {
        return RestAssured.baseURI + ":" + RestAssured.port + path;
    }
}
