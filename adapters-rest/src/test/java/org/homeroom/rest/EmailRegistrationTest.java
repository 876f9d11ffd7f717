package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailRegistrationTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("ACC-05")
    @Tag("ACC-07")
    @Tag("S-04")
    void a_pupil_of_2B_registers_by_mail_and_takes_the_place_in_2B_only() {
        var school = SchoolOverHttp.withRoster(codes, secondGrade());
        var address = address();
        var session = confirmed(address, invitationOf(school, "2Б", "Мия"));
        assertThat(session.statusCode()).isEqualTo(201);
        var mia = new SchoolOverHttp.Person(session.path("account"), session.path("accessToken"));
        eventually(() -> {
            var me = mia.asks().get("/v1/me").jsonPath();
            assertThat(me.getList("memberships.school", String.class)).containsExactly(school.id);
            assertThat(me.getList("memberships.role", String.class)).containsExactly("STUDENT");
            assertThat(me.getString("name.given")).isEqualTo("Мия");
            assertThat(me.getList("chats.title", String.class)).containsExactly("2Б");
        });
    }

    @Test
    @Tag("ACC-08")
    @Tag("ACC-16")
    void an_address_has_one_account_signs_in_by_mail_and_only_who_has_the_code_learns_that_it_is_taken() {
        var school = SchoolOverHttp.withRoster(codes, secondGrade());
        var address = address();
        var first = confirmed(address, invitationOf(school, "2Б", "Мия"));
        assertThat(first.statusCode()).isEqualTo(201);
        var tomsInvitation = invitationOf(school, "2Б", "Том");
        assertProblem(
                confirmed(address.toUpperCase(java.util.Locale.ROOT), tomsInvitation), 409, "EMAIL_ALREADY_IN_USE");

        var known = post("/v1/email-sign-ins", Map.of("email", address));
        var unknown = post("/v1/email-sign-ins", Map.of("email", address()));
        assertThat(known.statusCode()).isEqualTo(202).isEqualTo(unknown.statusCode());
        assertThat(known.jsonPath().getMap("").keySet())
                .isEqualTo(unknown.jsonPath().getMap("").keySet());
        String attempt = known.path("attempt");
        var session = post(
                "/v1/email-sign-ins/" + attempt + "/confirmation",
                Map.of("email", address, "code", codes.codeFor(attempt)));
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(session.<String>path("account")).isEqualTo(first.path("account"));
    }

    @Test
    @Tag("ACC-06")
    @Tag("S-05")
    @Tag("S-06")
    void without_an_invitation_to_a_first_grade_no_code_is_sent() {
        var school = SchoolOverHttp.withRoster(codes, secondGrade());
        assertProblem(start(address(), null), 422, "EMAIL_REGISTRATION_NEEDS_INVITATION");
        assertProblem(start(address(), ""), 422, "EMAIL_REGISTRATION_NEEDS_INVITATION");
        assertProblem(start(address(), "7KQ2-M0XD-93TB"), 422, "INVITATION_INVALID");
        assertProblem(
                start(address(), invitationOf(school, "9А", "Зоя")), 422, "EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE");
        assertProblem(start(address(), invitationOf(school, "2Б", "Вера")), 422, "INVITATION_INVALID");
    }

    @Test
    @Tag("ACC-07")
    void a_code_out_of_the_blue_and_what_is_no_address_are_refused() {
        var confirmation = Map.of("email", address(), "code", "123456");
        assertProblem(
                post("/v1/email-registrations/" + UUID.randomUUID() + "/confirmation", confirmation),
                422,
                "OUT_OF_ORDER");
        for (var none : List.of("mia", "mia@", "@school.example", "mia@school", "m ia@school.example", "a@b@c..d"))
            assertProblem(start(none, "7KQ2-M0XD-93TB"), 400, "EMAIL_FORMAT_INVALID");
    }

    private Response confirmed(String address, String invitation) {
        String attempt =
                start(address, invitation).then().statusCode(202).extract().path("attempt");
        return post(
                "/v1/email-registrations/" + attempt + "/confirmation",
                Map.of("email", address, "code", codes.codeFor(attempt)));
    }

    private static Response start(String address, @Nullable String invitation) {
        var body = new HashMap<String, String>(Map.of("email", address));
        if (invitation != null) body.put("invitation", invitation);
        return post("/v1/email-registrations", body);
    }

    private static Response post(String path, Map<String, String> body) {
        return given().contentType("application/json").body(body).post(path);
    }

    static String invitationOf(SchoolOverHttp school, String title, String given) {
        List<Map<String, Object>> invitations = school.administrator
                .asks()
                .post(school.path("/classes/" + school.theClass(title) + "/invitations"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getList("");
        return invitations.stream()
                .filter(one -> given.equals(((Map<?, ?>) Objects.requireNonNull(one.get("name"))).get("given")))
                .map(one -> String.valueOf(one.get("code")))
                .findFirst()
                .orElseThrow();
    }

    static OneRosterZip secondGrade() {
        return new OneRosterZip().with("classes.csv", text -> text.replace("5А,5,,5А", "2Б,2,,2Б"));
    }

    private static String address() {
        return "pupil-" + UUID.randomUUID() + "@school.example";
    }
}
