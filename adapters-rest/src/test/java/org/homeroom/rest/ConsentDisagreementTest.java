package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentDisagreementTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("S-14")
    void guardians_who_disagree_keep_the_child_out_until_the_school_settles_it() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var vera = people.named("Вера");
        var anna = school.guardianOf(mia, vera);
        var boris = school.guardianOf(mia, vera);
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        eventually(
                () -> assertThat(school.post(mia, chat, "Привет").statusCode()).isEqualTo(201));

        var child = "/children/" + mia.account();
        assertThat(boris.asks().put(school.path(child + "/objections/CHAT")).statusCode())
                .isEqualTo(204);
        assertProblem(school.post(mia, chat, "Ещё раз"), 422, "GUARDIANS_DISAGREE");
        assertProblem(resolve(anna, school, child), 404, "NOT_FOUND");
        assertThat(resolve(school.administrator, school, child).statusCode()).isEqualTo(204);
        assertThat(school.post(mia, chat, "Снова тут").statusCode()).isEqualTo(201);
        assertProblem(resolve(school.administrator, school, child), 409, "DISPUTE_NOT_OPEN");
    }

    @Test
    @Tag("CON-03")
    void who_declines_does_not_take_part_until_it_is_taken_back() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        var declined = school.path("/children/" + mia.account() + "/declined-participation");
        eventually(
                () -> assertThat(school.post(mia, chat, "Привет").statusCode()).isEqualTo(201));
        assertThat(mia.asks().put(declined).statusCode()).isEqualTo(204);
        assertProblem(school.post(mia, chat, "Привет"), 403, "PARTICIPATION_DECLINED");
        assertThat(mia.asks().delete(declined).statusCode()).isEqualTo(204);
        assertThat(school.post(mia, chat, "Привет").statusCode()).isEqualTo(201);
    }

    @Test
    @Tag("ACC-10")
    void a_short_code_makes_a_guardian_and_guessing_does_not() {
        var child = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "CHILD");
        var anna = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var guesser = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        String code = child.asks()
                .post("/v1/me/guardian-link-codes")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        assertThat(code).matches("[0-9A-Z]{6}");
        for (var i = 0; i < 5; i++) {
            assertProblem(claim(guesser, "UUUUU" + i), 422, "CHILD_MUST_REGISTER_FIRST");
        }
        assertProblem(claim(guesser, code), 429, "RATE_LIMITED");
        assertThat(claim(anna, code).statusCode()).isEqualTo(201);
    }

    private static Response claim(Person who, String code) {
        return who.asks().body(Map.of("token", code, "kind", "PARENT")).post("/v1/guardian-links");
    }

    private static Response resolve(Person who, SchoolOverHttp school, String child) {
        return who.asks()
                .body(Map.of("outcome", "CONSENT_STANDS", "document", "2-117/2026"))
                .put(school.path(child + "/disputes/CHAT/resolution"));
    }
}
