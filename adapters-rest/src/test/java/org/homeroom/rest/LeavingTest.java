package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.homeroom.application.secrets.OneTimePasswords;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeavingTest {

    @Inject
    CapturedCodes codes;

    @Test
    void whoever_has_closed_the_account_asks_for_nothing_any_more_and_the_number_is_held() {
        var number = SchoolOverHttp.number();
        var anna = SchoolOverHttp.register(codes, number, "ADULT");
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var closing = "/v1/accounts/" + anna.account() + "/closing";
        assertProblem(stranger.asks().post(closing), 404, "NOT_FOUND");
        assertThat(anna.asks().post(closing).statusCode()).isEqualTo(204);
        var name = Map.of("family", "Ёлкина", "given", "Анна");
        assertProblem(anna.asks().body(name).put("/v1/me/profile"), 401, "SESSION_TERMINATED");
        assertProblem(confirmed(number), 409, "PHONE_ALREADY_IN_USE");
    }

    @Test
    @Tag("MEM-04")
    void the_only_administrator_of_a_school_cannot_leave_it_alone() {
        var school = SchoolOverHttp.open(codes);
        assertProblem(
                school.administrator.asks().post("/v1/accounts/" + school.administrator.account() + "/closing"),
                409,
                "LAST_ADMINISTRATOR");
    }

    @Test
    @Tag("S-40")
    void once_the_school_has_carried_out_an_erasure_the_name_is_gone_and_the_act_is_known() {
        var school = SchoolOverHttp.withRoster(codes);
        var mia = school.everybodyJoins(school.theClass("5А")).named("Мия");
        var guardian = school.guardianOf(mia, school.administrator);
        var carryOut = school.path("/people/" + mia.account() + "/erasure");
        var act = Map.of("certificate", "7/2026");
        assertProblem(school.administrator.asks().body(act).put(carryOut), 422, "OUT_OF_ORDER");
        assertThat(guardian.asks()
                        .post("/v1/accounts/" + mia.account() + "/erasure")
                        .statusCode())
                .isEqualTo(204);
        eventually(() -> {
            var due = school.administrator.asks().get(school.path("/erasures")).jsonPath();
            assertThat(due.getList("account", String.class)).containsExactly(mia.account());
            assertThat(due.getList("overdue", Boolean.class)).containsExactly(false);
        });
        assertProblem(guardian.asks().body(act).put(carryOut), 404, "NOT_FOUND");
        assertThat(school.administrator.asks().body(act).put(carryOut).statusCode())
                .isEqualTo(204);
        eventually(() -> {
            var done = school.administrator.asks().get(school.path("/erasures")).jsonPath();
            assertThat(done.getList("certificate", String.class)).containsExactly("7/2026");
        });
        var roster = school.administrator
                .asks()
                .get(school.path("/classes/" + school.theClass("5А") + "/roster"))
                .asString();
        assertThat(roster).contains("Том").doesNotContain("Мия");
        assertProblem(guardian.asks().get("/v1/accounts/" + mia.account() + "/export"), 410, "SUBJECT_ERASED");
    }

    @Test
    @Tag("F-24")
    void an_export_holds_everything_about_the_person_and_nothing_about_others() throws IOException {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var guardian = school.guardianOf(mia, school.administrator);
        assertProblem(people.named("Том").asks().get("/v1/accounts/" + mia.account() + "/export"), 404, "NOT_FOUND");
        for (var entitled : new SchoolOverHttp.Person[] {mia, guardian}) {
            var answer = entitled.asks().get("/v1/accounts/" + mia.account() + "/export");
            assertThat(answer.statusCode()).isEqualTo(200);
            var files = unzipped(answer.asByteArray());
            assertThat(files.keySet()).containsExactlyInAnyOrder("data.json", "data.csv");
            for (var text : files.values())
                assertThat(text)
                        .contains("Ёлкина Мия", "2016-03-01", "accounts.AccountRegistered", "+7900")
                        .contains("consent.GuardianLinkVerified", "memberships.RosterPersonListed")
                        .doesNotContain("Том", "Анна");
        }
    }

    @Test
    @Tag("ACC-13")
    void support_frees_a_child_from_a_parents_number() {
        var parents = SchoolOverHttp.number();
        var own = SchoolOverHttp.number();
        var child = SchoolOverHttp.register(codes, parents, "CHILD");
        var wish = Map.of("account", child.account(), "phone", own);
        assertProblem(child.asks().body(wish).post("/v1/operations/rebindings"), 403, "NOT_AUTHORISED");
        var operator = SchoolOverHttp.operator(codes);
        String attempt = operator.asks()
                .body(wish)
                .post("/v1/operations/rebindings")
                .then()
                .statusCode(202)
                .extract()
                .path("attempt");
        var confirmation = new HashMap<String, String>(wish);
        confirmation.put("code", codes.codeFor(attempt));
        confirmation.put("reason", "Registered on the mother's phone");
        confirmation.put("ticket", "HD-1");
        assertThat(operator.asks()
                        .body(confirmation)
                        .put("/v1/operations/rebindings/" + attempt + "/confirmation")
                        .statusCode())
                .isEqualTo(204);
        assertThat(confirmed(parents).statusCode()).isEqualTo(201);
        assertProblem(confirmed(own), 409, "PHONE_ALREADY_IN_USE");
    }

    private Response confirmed(String phone) {
        String attempt = io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of("phone", phone, "kind", "ADULT"))
                .post("/v1/registrations")
                .then()
                .statusCode(202)
                .extract()
                .path("attempt");
        return io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of("phone", phone, "code", codes.codeFor(attempt)))
                .post("/v1/registrations/" + attempt + "/confirmation");
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    @Tag("ACC-13")
    @Tag("ACC-22")
    void a_freed_child_signs_in_with_the_new_number_and_is_asked_for_nobody_elses_second_factor() {
        var number = SchoolOverHttp.number();
        var child = SchoolOverHttp.register(codes, number, "CHILD");
        String secret = child.asks()
                .body(Map.of("kind", "AUTHENTICATOR"))
                .post("/v1/me/second-factor")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        child.asks()
                .body(Map.of("code", OneTimePasswords.code(secret, Instant.now())))
                .put("/v1/me/second-factor")
                .then()
                .statusCode(204);
        var operator = SchoolOverHttp.operator(codes);
        var own = SchoolOverHttp.number();
        String attempt = operator.asks()
                .body(Map.of("account", child.account(), "phone", own))
                .post("/v1/operations/rebindings")
                .then()
                .statusCode(202)
                .extract()
                .path("attempt");
        operator.asks()
                .body(Map.of(
                        "account",
                        child.account(),
                        "phone",
                        own,
                        "code",
                        codes.codeFor(attempt),
                        "reason",
                        "Registered on the mother's phone",
                        "ticket",
                        "S-118"))
                .put("/v1/operations/rebindings/" + attempt + "/confirmation")
                .then()
                .statusCode(204);
        SchoolOverHttp.signIn(codes, own).asks().get("/v1/me").then().statusCode(200);
    }

    @Test
    @Tag("S-40")
    void whose_data_are_gone_is_not_erased_again() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        var wish = "/v1/accounts/" + mia.account() + "/erasure";
        anna.asks().post(wish).then().statusCode(204);
        school.administrator
                .asks()
                .body(Map.of("certificate", "7/2026"))
                .put(school.path("/people/" + mia.account() + "/erasure"))
                .then()
                .statusCode(204);
        assertProblem(anna.asks().post(wish), 410, "SUBJECT_ERASED");
    }
}
