package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.secrets.Codes;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class JoiningTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("MEM-09")
    @Tag("MEM-10")
    @Tag("Q-05")
    void a_pupil_comes_by_a_link_the_homeroom_teacher_takes_the_pupil_in_and_everybody_sees_it() {
        var school = SchoolOverHttp.withRoster(codes);
        var class5A = school.theClass("5А");
        var vera = school.everybodyJoins(class5A).named("Вера");
        var lev = school.everybodyJoins(school.theClass("9А")).named("Лев");
        var link = link(school, vera, "STUDENT", class5A, 1);
        assertThat(link.statusCode()).isEqualTo(201);
        String code = link.path("code");

        var before = Instant.now();
        var ira = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "CHILD");
        assertProblem(redeem(ira, code, null, null), 422, "PROFILE_INCOMPLETE");
        named(ira, "Ира", "2016-02-01");
        assertProblem(redeem(ira, code, "PARENT", null), 422, "INVITATION_SCOPE_MISMATCH");
        assertProblem(redeem(ira, code, null, school.theClass("9А")), 422, "INVITATION_SCOPE_MISMATCH");
        var asked = redeem(ira, code, null, null);
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(asked.<String>path("theClass")).isEqualTo(class5A);
        assertThat(asked.jsonPath().getList("flags")).isEmpty();
        assertProblem(redeem(ira, code, null, null), 409, "REQUEST_ALREADY_OPEN");
        var late = named(SchoolOverHttp.register(codes, SchoolOverHttp.number(), "CHILD"), "Оля", "2016-02-01");
        assertProblem(redeem(late, code, null, null), 410, "INVITATION_EXHAUSTED");

        String request = asked.path("request");
        var queue = queue(school, vera, asked);
        assertThat(queue.jsonPath().getList("requests.request", String.class)).containsExactly(request);
        assertThat(queue.jsonPath().getString("requests[0].name.given")).isEqualTo("Ира");
        assertThat(queue.jsonPath().getBoolean("requests[0].byInvitation")).isTrue();
        assertThat(queue(school, lev, asked).jsonPath().getList("requests")).isEmpty();
        assertProblem(queue(school, ira, asked), 404, "NOT_FOUND");
        assertProblem(approve(school, lev, request), 403, "NOT_AUTHORISED");
        assertProblem(approve(school, ira, request), 404, "NOT_FOUND");
        var approved = approve(school, vera, request);
        assertThat(approved.statusCode()).isEqualTo(200);
        assertThat(approve(school, vera, request).<String>path("membership")).isEqualTo(approved.path("membership"));

        var mine = ira.asks()
                .header(Desk.AT_LEAST, approved.header(Desk.POSITION))
                .get("/v1/me/memberships")
                .jsonPath();
        assertThat(mine.getList("id", String.class)).containsExactly(approved.<String>path("membership"));
        assertThat(mine.getList("[0].classes", String.class)).containsExactly(class5A);
        assertThat(ira.asks().get("/v1/me/membership-requests").jsonPath().getList("state", String.class))
                .containsExactly("APPROVED");
        eventually(() -> assertThat(ira.asks().get("/v1/me").jsonPath().getList("chats.title", String.class))
                .containsExactly("5А"));
        assertThat(pupils(school, vera, class5A, null)).contains(ira.account());
        assertThat(pupils(school, vera, class5A, before)).doesNotContain(ira.account());
        assertProblem(lev.asks().get(school.path("/classes/" + class5A + "/pupils")), 403, "NOT_AUTHORISED");

        var links = vera.asks().get(school.path("/open-invitations")).jsonPath();
        assertThat(links.getInt("[0].uses")).isEqualTo(1);
        assertThat(links.getString("[0].issuer")).isEqualTo(vera.account());
        assertThat(vera.asks().get(school.path("/open-invitations")).asString()).doesNotContain(code);
        var audited = school.administrator
                .asks()
                .get(school.path("/audit/members/" + ira.account()))
                .jsonPath();
        assertThat(audited.getList("entries.evidence.event", String.class))
                .containsExactly(
                        "memberships.MembershipRequested",
                        "memberships.MembershipApproved",
                        "memberships.PupilEnrolled");
        assertThat(audited.getString("entries[0].invitedBy")).isEqualTo(vera.account());
        assertThat(audited.getString("entries[1].by")).isEqualTo(vera.account());
        assertProblem(vera.asks().get(school.path("/audit/members/" + ira.account())), 404, "NOT_FOUND");
    }

    @Test
    @Tag("MEM-10")
    @Tag("S-07")
    @Tag("ACC-06")
    void a_link_serves_until_it_is_taken_back_or_its_issuer_has_left() {
        var school = SchoolOverHttp.withRoster(codes);
        var class5A = school.theClass("5А");
        var vera = school.everybodyJoins(class5A).named("Вера");
        var ira = named(SchoolOverHttp.register(codes, SchoolOverHttp.number(), "CHILD"), "Ира", "2016-02-01");
        assertProblem(link(school, vera, "STUDENT", null, 1), 403, "NOT_AUTHORISED");
        assertProblem(link(school, vera, "TEACHER", class5A, 1), 403, "NOT_AUTHORISED");
        assertProblem(link(school, ira, "STUDENT", class5A, 1), 404, "NOT_FOUND");
        assertProblem(link(school, vera, "STUDENT", class5A, 101), 400, "INVITATION_TERMS_INVALID");
        assertProblem(redeem(ira, Codes.token(), null, null), 422, "INVITATION_INVALID");

        var first = link(school, vera, "STUDENT", class5A, 5);
        var id = "/open-invitations/" + first.path("invitation");
        assertProblem(ira.asks().delete(school.path(id)), 404, "NOT_FOUND");
        vera.asks().delete(school.path(id)).then().statusCode(204);
        vera.asks().delete(school.path(id)).then().statusCode(204);
        assertProblem(redeem(ira, first.path("code"), null, null), 410, "INVITATION_REVOKED");

        var second = link(school, vera, "STUDENT", class5A, 5);
        leave(school, vera, Map.of()).then().statusCode(204);
        assertProblem(redeem(ira, second.path("code"), null, null), 422, "INVITATION_ISSUER_NOT_AUTHORISED");
        eventually(() -> assertThat(school.administrator
                        .asks()
                        .get(school.path("/open-invitations"))
                        .jsonPath()
                        .getList("revokedAt"))
                .hasSize(2)
                .doesNotContainNull());
    }

    @Test
    @Tag("ACC-05")
    @Tag("ACC-07")
    @Tag("S-04")
    @Tag("S-06")
    @Tag("P-01")
    void a_pupil_of_2B_registers_by_mail_with_the_link_and_asks_for_2B_only() {
        var school = SchoolOverHttp.withRoster(codes, EmailRegistrationTest.secondGrade());
        var class2B = school.theClass("2Б");
        String code = link(school, school.administrator, "STUDENT", class2B, 3).path("code");
        var address = "pupil-" + UUID.randomUUID() + "@school.example";
        String attempt = byMail(address, code).then().statusCode(202).extract().path("attempt");
        var session = given().contentType("application/json")
                .body(Map.of("email", address, "code", codes.codeFor(attempt)))
                .post("/v1/email-registrations/" + attempt + "/confirmation");
        assertThat(session.statusCode()).isEqualTo(201);
        var mia = new Person(session.path("account"), session.path("accessToken"));
        eventually(() -> {
            var asked = mia.asks().get("/v1/me/membership-requests").jsonPath();
            assertThat(asked.getList("theClass", String.class)).containsExactly(class2B);
            assertThat(asked.getList("role", String.class)).containsExactly("STUDENT");
        });
        String request = mia.asks().get("/v1/me/membership-requests").jsonPath().getString("[0].request");
        assertProblem(approve(school, school.administrator, request), 422, "PROFILE_INCOMPLETE");
        named(mia, "Мия", "2018-03-01");
        approve(school, school.administrator, request).then().statusCode(200);

        String to9A = link(school, school.administrator, "STUDENT", school.theClass("9А"), 3)
                .path("code");
        assertProblem(byMail(address, to9A), 422, "EMAIL_REGISTRATION_NOT_ALLOWED_FOR_GRADE");
    }

    @Test
    @Tag("ACC-11")
    @Tag("ACC-12")
    @Tag("S-10")
    @Tag("P-06")
    void a_parent_who_came_as_a_pupil_by_mistake_leaves_and_comes_back_as_the_parent_of_the_child() {
        var school = SchoolOverHttp.withRoster(codes);
        var class5A = school.theClass("5А");
        var people = school.everybodyJoins(class5A);
        var number = SchoolOverHttp.number();
        var anna = named(SchoolOverHttp.register(codes, number, "ADULT"), "Анна", null);
        var asked = ask(anna, school, "STUDENT", class5A);
        assertThat(asked.jsonPath().getList("flags", String.class)).containsExactly("ADULT_ACCOUNT_AS_PUPIL");
        approve(school, school.administrator, asked.path("request")).then().statusCode(200);

        leave(school, anna, Map.of()).then().statusCode(204);
        assertProblem(leave(school, anna, Map.of()), 404, "NOT_A_MEMBER");
        guardian(school, anna, people.named("Мия"), people.named("Вера"));
        eventually(() -> {
            var mine = anna.asks().get("/v1/me/memberships").jsonPath();
            assertThat(mine.getList("role", String.class)).containsExactly("PARENT", "STUDENT");
            assertThat(mine.getList("how", String.class)).containsExactly(null, "LEFT");
        });
        assertThat(SchoolOverHttp.signIn(codes, number).account()).isEqualTo(anna.account());
        assertThat(school.administrator
                        .asks()
                        .get(school.path("/audit/members/" + anna.account()))
                        .jsonPath()
                        .getList("entries.because", String.class))
                .contains("OFFICE", "LEFT", "GUARDIAN_LINK");
        assertProblem(ask(anna, school, "PARENT", null), 409, "ALREADY_A_MEMBER");
    }

    @Test
    @Tag("CON-10")
    @Tag("P-07")
    @Tag("ACC-12")
    void parents_leave_with_the_last_child_and_the_auditor_sees_who_had_left_the_chat() {
        var school = SchoolOverHttp.withRoster(codes);
        var class5A = school.theClass("5А");
        var people = school.everybodyJoins(class5A);
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        eventually(() -> assertThat(roles(anna)).containsExactly("PARENT"));
        school.grant(anna, mia, "CHAT").then().statusCode(204);
        eventually(() ->
                assertThat(school.post(mia, class5A, "привет").statusCode()).isLessThan(300));

        assertProblem(leave(school, mia, Map.of()), 403, "NOT_AUTHORISED");
        assertProblem(leave(school, people.named("Том"), Map.of("child", mia.account())), 404, "NOT_FOUND");
        assertProblem(exclude(school, people.named("Вера"), mia), 403, "NOT_AUTHORISED");
        leave(school, anna, Map.of("child", mia.account())).then().statusCode(204);

        assertProblem(school.post(mia, class5A, "ещё"), 404, "NOT_A_PARTICIPANT");
        eventually(() -> {
            var annas = anna.asks().get("/v1/me/memberships").jsonPath();
            assertThat(annas.getList("how", String.class)).containsExactly("CHILD_GONE");
            assertThat(mia.asks().get("/v1/me").jsonPath().getList("chats")).isEmpty();
        });
        var readers = school.administrator
                .asks()
                .get(school.path("/audit/chats/" + class5A + "/readers"))
                .jsonPath();
        assertThat(readers.getString("people.find { it.account == '%s' }.state".formatted(mia.account())))
                .isEqualTo("HAD_LEFT");
        assertThat(pupils(school, people.named("Вера"), class5A, null)).doesNotContain(mia.account());
    }

    @Test
    @Tag("MEM-12")
    @Tag("MEM-04")
    @Tag("S-20")
    void the_last_administrator_stays_and_a_member_is_excluded_with_a_reason() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        assertProblem(leave(school, school.administrator, Map.of()), 409, "LAST_ADMINISTRATOR");
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(exclude(school, stranger, people.named("Том")), 404, "NOT_FOUND");
        assertProblem(exclude(school, school.administrator, stranger), 404, "NOT_A_MEMBER");
        exclude(school, school.administrator, people.named("Том")).then().statusCode(204);
        assertThat(school.administrator
                        .asks()
                        .get(school.path("/audit/members/" + people.named("Том").account()))
                        .jsonPath()
                        .getList("entries.because", String.class))
                .contains("EXCLUDED/OUTSIDER");
    }

    @Test
    @Tag("MEM-09")
    @Tag("ACC-11")
    @Tag("CON-10")
    void what_cannot_be_is_refused_over_http_too() {
        var school = SchoolOverHttp.withRoster(codes);
        var class5A = school.theClass("5А");
        var vera = school.everybodyJoins(class5A).named("Вера");
        var adult = named(SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT"), "Борис", "1980-01-01");
        var child = named(SchoolOverHttp.register(codes, SchoolOverHttp.number(), "CHILD"), "Ира", "2016-02-01");
        assertProblem(ask(adult, school, "STUDENT", class5A), 422, "ROLE_NOT_PLAUSIBLE");
        assertProblem(ask(child, school, "TEACHER", null), 422, "ROLE_NOT_PLAUSIBLE");
        assertProblem(ask(child, school, "STUDENT", UUID.randomUUID().toString()), 404, "NOT_FOUND");
        var parent = ask(adult, school, "PARENT", null);
        assertProblem(approve(school, school.administrator, parent.path("request")), 422, "PARENT_WITHOUT_CHILD");
        assertProblem(approve(school, vera, parent.path("request")), 403, "NOT_AUTHORISED");
        var pupil = ask(child, school, "STUDENT", class5A);
        String request = pupil.path("request");
        assertProblem(adult.asks().delete("/v1/me/membership-requests/" + request), 404, "NOT_FOUND");
        vera.asks()
                .body(Map.of("reason", "UNKNOWN_TO_THE_SCHOOL"))
                .put(school.path("/membership-requests/" + request + "/rejection"))
                .then()
                .statusCode(204);
        assertProblem(approve(school, vera, request), 409, "REQUEST_ALREADY_DECIDED");
        String again = ask(child, school, "STUDENT", class5A).path("request");
        child.asks().delete("/v1/me/membership-requests/" + again).then().statusCode(204);
        eventually(() -> assertThat(child.asks()
                        .get("/v1/me/membership-requests")
                        .jsonPath()
                        .getList("state", String.class))
                .containsExactly("WITHDRAWN", "REJECTED"));
        var inactive = SchoolOverHttp.operator(codes)
                .asks()
                .body(Map.of(
                        "name",
                        "Школа № 87",
                        "zone",
                        "Europe/Samara",
                        "administratorPhone",
                        SchoolOverHttp.number(),
                        "administratorOrder",
                        "1"))
                .post("/v1/schools");
        assertProblem(
                child.asks()
                        .body(Map.of("school", inactive.path("school"), "role", "STUDENT"))
                        .post("/v1/me/membership-requests"),
                422,
                "SCHOOL_NOT_ACTIVATED");
    }

    @Test
    @Tag("G-06")
    @Tag("MEM-05")
    void an_administrator_corrects_roles_and_moves_pupils() {
        var school = SchoolOverHttp.withRoster(codes);
        var class5A = school.theClass("5А");
        var class9A = school.theClass("9А");
        var people = school.everybodyJoins(class5A);
        var tom = people.named("Том");
        var places = "/classes/" + class9A + "/pupils/" + tom.account();
        assertProblem(school.administrator.asks().put(school.path(places)), 409, "ALREADY_IN_A_CLASS");
        var transfer = Map.of("pupil", tom.account(), "from", class5A, "to", class9A);
        assertProblem(
                people.named("Вера").asks().body(transfer).post(school.path("/pupil-transfers")),
                403,
                "NOT_AUTHORISED");
        school.administrator
                .asks()
                .body(transfer)
                .post(school.path("/pupil-transfers"))
                .then()
                .statusCode(204);
        eventually(() -> assertThat(tom.asks().get("/v1/me").jsonPath().getList("chats.title", String.class))
                .containsExactly("9А"));
        school.administrator.asks().delete(school.path(places)).then().statusCode(204);
        school.administrator.asks().put(school.path(places)).then().statusCode(204);
        school.administrator.asks().put(school.path(places)).then().statusCode(204);

        var anna = named(SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT"), "Анна", null);
        var adult = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(
                school.administrator.asks().put(school.path("/classes/" + class9A + "/pupils/" + adult.account())),
                422,
                "MEMBERSHIP_NOT_APPROVED");
        String wrong = approve(
                        school,
                        school.administrator,
                        ask(anna, school, "STUDENT", class5A).path("request"))
                .path("membership");
        var correction = Map.of("account", anna.account(), "membership", wrong, "role", "STAFF");
        assertProblem(
                people.named("Вера").asks().body(correction).post(school.path("/role-corrections")),
                403,
                "NOT_AUTHORISED");
        var corrected = school.administrator.asks().body(correction).post(school.path("/role-corrections"));
        assertThat(corrected.statusCode()).isEqualTo(201);
        var waiting = queue(school, school.administrator, corrected).jsonPath();
        assertThat(waiting.getString("requests[0].correctionOf")).isEqualTo(wrong);
        approve(school, school.administrator, corrected.path("request")).then().statusCode(200);
        eventually(() -> assertThat(roles(anna)).containsExactly("STAFF", "STUDENT"));
    }

    @Test
    @Tag("P-21")
    @Tag("ACC-12")
    @Tag("ACC-13")
    void when_support_frees_a_contact_the_school_is_asked_about_a_role_that_looks_wrong() {
        var school = SchoolOverHttp.withRoster(codes);
        var class5A = school.theClass("5А");
        var vera = school.everybodyJoins(class5A).named("Вера");
        var anna = named(SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT"), "Анна", null);
        String wrong = approve(
                        school, vera, ask(anna, school, "STUDENT", class5A).path("request"))
                .path("membership");
        var again = rebound(anna);
        eventually(() -> {
            var doubts = school.administrator
                    .asks()
                    .get(school.path("/membership-requests"))
                    .jsonPath();
            assertThat(doubts.getList("doubts.membership", String.class)).containsExactly(wrong);
            assertThat(doubts.getList("doubts.flag", String.class)).containsExactly("ADULT_ACCOUNT_AS_PUPIL");
        });
        assertThat(vera.asks()
                        .get(school.path("/membership-requests"))
                        .jsonPath()
                        .getList("doubts"))
                .isEmpty();
        leave(school, again, Map.of()).then().statusCode(204);
        eventually(() -> assertThat(school.administrator
                        .asks()
                        .get(school.path("/membership-requests"))
                        .jsonPath()
                        .getList("doubts"))
                .isEmpty());
    }

    /** Whoever has another contact signs in anew. */
    private Person rebound(Person person) {
        var operator = SchoolOverHttp.operator(codes);
        var number = SchoolOverHttp.number();
        var wish = new HashMap<String, String>(Map.of("account", person.account(), "phone", number));
        String attempt =
                operator.asks().body(wish).post("/v1/operations/rebindings").path("attempt");
        wish.putAll(Map.of("code", codes.codeFor(attempt), "reason", "Wrong phone", "ticket", "HD-2"));
        operator.asks()
                .body(wish)
                .put("/v1/operations/rebindings/" + attempt + "/confirmation")
                .then()
                .statusCode(204);
        return SchoolOverHttp.signIn(codes, number);
    }

    private static Person named(Person person, String given, @Nullable String born) {
        var body = new HashMap<String, Object>(Map.of("family", "Серова", "given", given));
        if (born != null) body.put("birthDate", born);
        person.asks().body(body).put("/v1/me/profile").then().statusCode(204);
        return person;
    }

    private static Response link(SchoolOverHttp school, Person by, String role, @Nullable String theClass, int uses) {
        var body = new HashMap<String, Object>(Map.of(
                "role",
                role,
                "maxUses",
                uses,
                "expiresAt",
                Instant.now().plus(Duration.ofDays(7)).toString()));
        if (theClass != null) body.put("theClass", theClass);
        return by.asks().body(body).post(school.path("/open-invitations"));
    }

    private static Response redeem(Person by, String code, @Nullable String role, @Nullable String theClass) {
        var body = new HashMap<String, Object>(Map.of("code", code));
        if (role != null) body.put("role", role);
        if (theClass != null) body.put("theClass", theClass);
        return by.asks().body(body).post("/v1/me/invitation-redemptions");
    }

    private static Response ask(Person by, SchoolOverHttp school, String role, @Nullable String theClass) {
        var body = new HashMap<String, Object>(Map.of("school", school.id, "role", role));
        if (theClass != null) body.put("theClass", theClass);
        return by.asks().body(body).post("/v1/me/membership-requests");
    }

    private static Response approve(SchoolOverHttp school, Person by, String request) {
        return by.asks().put(school.path("/membership-requests/" + request + "/approval"));
    }

    private static Response queue(SchoolOverHttp school, Person by, Response after) {
        return by.asks().header(Desk.AT_LEAST, after.header(Desk.POSITION)).get(school.path("/membership-requests"));
    }

    private static Response leave(SchoolOverHttp school, Person by, Map<String, String> body) {
        return by.asks().body(body).post(school.path("/departures"));
    }

    private static Response exclude(SchoolOverHttp school, Person by, Person whom) {
        return by.asks()
                .body(Map.of("account", whom.account(), "reason", "OUTSIDER"))
                .post(school.path("/exclusions"));
    }

    private static List<String> pupils(SchoolOverHttp school, Person by, String theClass, @Nullable Instant at) {
        var asks = by.asks();
        if (at != null) asks.queryParam("at", at.toString());
        return asks.get(school.path("/classes/" + theClass + "/pupils"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("account", String.class);
    }

    private static List<String> roles(Person person) {
        return person.asks().get("/v1/me/memberships").jsonPath().getList("role", String.class);
    }

    private static Response byMail(String address, String invitation) {
        return given().contentType("application/json")
                .body(Map.of("email", address, "invitation", invitation))
                .post("/v1/email-registrations");
    }

    private static void guardian(SchoolOverHttp school, Person guardian, Person child, Person verifier) {
        String token = child.asks().post("/v1/me/guardian-link-tokens").path("token");
        var claimed =
                guardian.asks().body(Map.of("token", token, "kind", "PARENT")).post("/v1/guardian-links");
        verifier.asks()
                .header(Desk.AT_LEAST, claimed.header(Desk.POSITION))
                .put(school.path("/guardian-links/" + claimed.path("link") + "/verification"))
                .then()
                .statusCode(204);
    }
}
