package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TryPageTest {

    @Inject
    CapturedCodes codes;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    @Test
    void the_page_takes_nothing_from_anywhere_else() {
        Pages.assertThatNothingComesFromElsewhere(
                "/try/", "/try/index.html", "/try/try.js", "/try/try.css", "/page/page.js", "/page/door.js");
    }

    @Test
    void two_people_talk_in_two_browsers_and_one_reads_no_more_once_signed_out() throws IOException {
        var browser = Chromium.installed();
        assumeTrue(browser.isPresent(), "this machine has no Chromium");
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("9А");
        var numbers = everybodyJoins(school, chat);
        var base = RestAssured.baseURI + ":" + RestAssured.port + "/try/";

        try (var chromium = Chromium.start(browser.get(), profile)) {
            var lev = chromium.page(base);
            var zoe = chromium.page(base);
            signIn(lev, Objects.requireNonNull(numbers.get("Лев")));
            signIn(zoe, Objects.requireNonNull(numbers.get("Зоя")));
            openChat(lev, chat);
            openChat(zoe, chat);

            post(lev, "Добрый день! Завтра контрольная.");
            zoe.await("document.querySelector('#messages').innerText.includes('контрольная')");
            post(zoe, "А что повторить?");
            lev.await("document.querySelector('#messages').innerText.includes('повторить')");
            lev.await("document.querySelector('#messages').innerText.includes('Зоя')");
            zoe.type("text", "Ещё");
            lev.await("document.querySelector('#typing').innerText !== ''");
            lev.picture(Path.of("target/try-lev.png"));
            zoe.picture(Path.of("target/try-zoe.png"));
            lev.click("#language");
            lev.await("document.querySelector('#sign-out').innerText === 'Выйти'");
            lev.picture(Path.of("target/try-other-language.png"));

            zoe.click("#sign-out");
            zoe.await("!document.querySelector('#door').hidden");
            zoe.picture(Path.of("target/try-door.png"));
            assertThat(zoe.value("document.querySelector('#messages').innerText + (sessionStorage.token ?? '')"))
                    .isEmpty();
            assertThat(chromium.complaints).isEmpty();
        }
    }

    private void signIn(Chromium.Page page, String phone) {
        page.await("document.querySelector('#phone') && !document.querySelector('#door').hidden");
        page.type("phone", phone);
        page.click("#ask button");
        page.await("document.body.dataset.attempt");
        page.type("code", codes.codeFor(page.value("document.body.dataset.attempt")));
        page.click("#confirm button");
        page.await("!document.querySelector('#room').hidden");
        page.await("document.querySelector('#live').dataset.state === 'live'");
    }

    private static void openChat(Chromium.Page page, String chat) {
        page.await("document.querySelector('[data-chat=\"" + chat + "\"]')");
        page.click("[data-chat=\"" + chat + "\"]");
        page.await("!document.querySelector('#chat').hidden");
    }

    private static void post(Chromium.Page page, String text) {
        page.type("text", text);
        page.click("#say button");
        page.await("document.querySelector('#text').value === ''");
    }

    /** @return phone numbers by given name */
    private Map<String, String> everybodyJoins(SchoolOverHttp school, String theClass) {
        List<Map<String, Object>> invitations = school.administrator
                .asks()
                .post(school.path("/classes/" + theClass + "/invitations"))
                .jsonPath()
                .getList("");
        var numbers = new HashMap<String, String>();
        for (var invitation : invitations) {
            var number = SchoolOverHttp.number();
            var person = SchoolOverHttp.register(
                    codes, number, "TEACHER".equals(invitation.get("role")) ? "ADULT" : "CHILD");
            person.asks().body(Map.of("code", invitation.get("code"))).post("/v1/me/roster-bindings");
            var name = String.valueOf(((Map<?, ?>) Objects.requireNonNull(invitation.get("name"))).get("given"));
            numbers.put(name, number);
            if (name.equals("Зоя"))
                assertThat(school.grant(person, person, "CHAT").statusCode()).isEqualTo(204);
        }
        return numbers;
    }
}
