package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;
import static org.homeroom.rest.SchoolOverHttp.number;
import static org.homeroom.rest.SchoolOverHttp.register;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DueSoonTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("S-40")
    void administrators_see_what_is_due_in_the_school_and_teachers_what_is_in_the_own_class() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var lev = school.everybodyJoins(school.theClass("9А")).named("Лев");
        var path = school.path("/consents/due-soon");
        for (var leaving : List.of(people.named("Том"), lev))
            leaving.asks()
                    .post("/v1/accounts/" + leaving.account() + "/erasure")
                    .then()
                    .statusCode(204);
        eventually(() -> assertThat(school.administrator
                        .asks()
                        .get(path)
                        .jsonPath()
                        .<String>getList("findAll { it.occasion == 'ERASURE' }.account"))
                .contains(people.named("Том").account(), lev.account()));
        assertThat(people.named("Вера")
                        .asks()
                        .get(path)
                        .jsonPath()
                        .<String>getList("findAll { it.occasion == 'ERASURE' }.account"))
                .containsExactly(people.named("Том").account());
        assertProblem(people.named("Мия").asks().get(path), 403, "NOT_AUTHORISED");
        assertProblem(register(codes, number(), "ADULT").asks().get(path), 404, "NOT_FOUND");
    }
}
