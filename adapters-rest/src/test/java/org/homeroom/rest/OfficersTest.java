package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficersTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("MOD-01")
    void whoever_decides_learns_where_and_with_whom_and_nobody_else_does() {
        var school = SchoolOverHttp.withRoster(codes);
        var vera = school.everybodyJoins(school.theClass("5А")).named("Вера");
        var director = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var office = school.path("/offices/DIRECTOR/holders/" + director.account());
        var operator = SchoolOverHttp.operator(codes);
        operator.asks().body(Map.of("order", "20")).put(office).then().statusCode(204);

        assertThat(school.administrator.asks().get("/v1/me/posts").<List<Object>>path(""))
                .isEqualTo(List.of(Map.of("school", school.id, "name", "Школа № 86", "direction", false)));
        assertThat(director.asks().get("/v1/me/posts").<List<Boolean>>path("direction"))
                .containsExactly(true);
        assertThat(vera.asks().get("/v1/me/posts").<List<Object>>path("")).isEmpty();

        var officers = school.path("/officers");
        assertThat(director.asks().get(officers).<List<String>>path("account"))
                .containsExactlyInAnyOrder(director.account(), school.administrator.account());
        assertProblem(vera.asks().get(officers), 403, "NOT_AUTHORISED");
        assertProblem(stranger.asks().get(officers), 404, "NOT_FOUND");

        operator.asks().delete(office).then().statusCode(204);
        eventually(() -> assertThat(director.asks().get("/v1/me/posts").<List<Object>>path(""))
                .isEmpty());
        assertThat(school.administrator.asks().get(officers).<List<String>>path("account"))
                .containsExactly(school.administrator.account());
    }
}
