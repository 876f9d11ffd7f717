package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileTest {

    private static final Map<String, String> BELOVA = Map.of("family", "Белова", "given", "Мия");

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("ACC-27")
    void a_pupil_names_the_birth_date_too() {
        var child = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "CHILD");
        assertProblem(child.asks().body(BELOVA).put("/v1/me/profile"), 422, "PROFILE_INCOMPLETE");
        var complete = Map.of("family", "Белова", "given", "Мия", "birthDate", "2016-05-01");
        assertThat(child.asks().body(complete).put("/v1/me/profile").statusCode())
                .isEqualTo(204);
    }

    @Test
    @Tag("ACC-19")
    void another_name_shows_once_the_school_has_approved_it() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        assertProblem(mia.asks().body(BELOVA).put("/v1/me/profile"), 422, "NAME_CHANGE_NEEDS_APPROVAL");
        var asked = mia.asks().body(BELOVA).post("/v1/me/name-changes");
        assertThat(asked.statusCode()).isEqualTo(201);
        var request = asked.<String>path("request");
        var decision = school.path("/people/" + mia.account() + "/name-changes/" + request + "/approval");

        eventually(() -> assertThat(school.administrator
                        .asks()
                        .get(school.path("/name-changes"))
                        .jsonPath()
                        .getList("wished.family", String.class))
                .containsExactly("Белова"));
        var vera = people.named("Вера");
        assertProblem(vera.asks().get(school.path("/name-changes")), 403, "NOT_AUTHORISED");
        assertProblem(vera.asks().put(decision), 404, "NOT_FOUND");
        assertProblem(mia.asks().put(decision), 404, "NOT_FOUND");

        assertThat(school.administrator.asks().put(decision).statusCode()).isEqualTo(204);
        eventually(() -> assertThat(me(mia).<String>path("name.family")).isEqualTo("Белова"));
        assertThat(school.administrator
                        .asks()
                        .get(school.path("/name-changes"))
                        .jsonPath()
                        .getList(""))
                .isEmpty();
    }

    @Test
    @Tag("ACC-19")
    void a_photo_waits_until_the_school_decides() {
        var school = SchoolOverHttp.withRoster(codes);
        var tom = school.everybodyJoins(school.theClass("5А")).named("Том");
        assertThat(me(tom).<String>path("photo")).isEqualTo("NONE");
        var photo = UUID.randomUUID();
        var submission = Map.of("photo", photo, "digest", "0".repeat(64));
        assertThat(tom.asks().body(submission).put("/v1/me/photo").statusCode()).isEqualTo(204);
        eventually(() -> assertThat(me(tom).<String>path("photo")).isEqualTo("PENDING"));
        eventually(() -> assertThat(school.administrator
                        .asks()
                        .get(school.path("/photos"))
                        .jsonPath()
                        .getList("photo", String.class))
                .containsExactly(photo.toString()));
        var decision = school.path("/people/" + tom.account() + "/photos/" + photo);
        assertProblem(tom.asks().put(decision + "/approval"), 404, "NOT_FOUND");
        assertThat(school.administrator.asks().put(decision + "/rejection").statusCode())
                .isEqualTo(204);
        eventually(() -> assertThat(me(tom).<String>path("photo")).isEqualTo("REJECTED"));
        assertProblem(school.administrator.asks().put(decision + "/approval"), 422, "PHOTO_NOT_APPROVED");
    }

    @Test
    @Tag("CON-01")
    void once_the_school_has_corrected_the_birth_date_a_pupil_of_fourteen_agrees_alone() {
        var school = SchoolOverHttp.withRoster(codes);
        var mia = school.everybodyJoins(school.theClass("5А")).named("Мия");
        var correction = Map.of("birthDate", "2010-03-01", "document", "I-АБ 123456");
        var birthDate = school.path("/people/" + mia.account() + "/birth-date");
        assertProblem(mia.asks().body(correction).put(birthDate), 404, "NOT_FOUND");
        assertThat(school.administrator.asks().body(correction).put(birthDate).statusCode())
                .isEqualTo(204);
        assertThat(school.grant(mia, mia, "CHAT").statusCode()).isEqualTo(204);
    }

    private static Response me(Person person) {
        return person.asks().get("/v1/me");
    }
}
