package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.memberships.SchoolClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A school fills its offices, builds its classes, lets guests in and goes into the next year, by nothing but requests. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchoolLifeTest {

    @Inject
    CapturedCodes codes;

    @Inject
    SchoolClock clock;

    @Test
    @Tag("MEM-04")
    @Tag("MEM-17")
    @Tag("S-20")
    void offices_are_filled_by_order_and_somebody_always_administers() {
        var school = SchoolOverHttp.open(codes);
        var operator = SchoolOverHttp.operator(codes);
        var director = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var second = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");

        var office = school.path("/offices/DIRECTOR/holders/");
        order(operator, office + director.account()).then().statusCode(204);
        SchoolOverHttp.assertProblem(order(operator, office + second.account()), 409, "OFFICE_ALREADY_HELD");
        SchoolOverHttp.assertProblem(order(school.administrator, office + second.account()), 403, "NOT_AUTHORISED");

        var dismissal = school.path("/administrators/" + school.administrator.account() + "/dismissal");
        SchoolOverHttp.assertProblem(
                director.asks().body(Map.of("order", "22")).post(dismissal), 409, "LAST_ADMINISTRATOR");
        order(operator, school.path("/administrators/" + second.account()))
                .then()
                .statusCode(204);
        director.asks().body(Map.of("order", "22")).post(dismissal).then().statusCode(204);

        var offices = director.asks().get(school.path("/offices"));
        offices.then().statusCode(200);
        assertThat(offices.<String>path("director")).isEqualTo(director.account());
        assertThat(offices.<List<String>>path("administrators")).containsExactly(second.account());
        school.administrator.asks().get(school.path("/offices")).then().statusCode(404);
    }

    @Test
    @Tag("MEM-05")
    @Tag("MEM-06")
    @Tag("CHT-17")
    void a_school_builds_its_classes_and_confirms_its_teachers() {
        var school = SchoolOverHttp.withRoster(codes);
        var admin = school.administrator;
        var people = school.everybodyJoins(school.theClass("5А"));
        var year = UUID.randomUUID();
        admin.asks()
                .body(Map.of("title", "2028/29", "firstDay", "2028-09-01", "lastDay", "2029-05-31"))
                .put(school.path("/years/" + year))
                .then()
                .statusCode(204);
        var theClass = UUID.randomUUID();
        var wanted = Map.of("year", year, "parallel", 7, "letter", "В");
        admin.asks()
                .body(wanted)
                .put(school.path("/classes/" + theClass))
                .then()
                .statusCode(204);
        SchoolOverHttp.assertProblem(
                admin.asks().body(wanted).put(school.path("/classes/" + UUID.randomUUID())),
                409,
                "CLASS_ALREADY_EXISTS");
        admin.asks()
                .body(Map.of("parallel", 7, "letter", "Г"))
                .put(school.path("/classes/" + theClass + "/name"))
                .then()
                .statusCode(204);
        var teacher = people.named("Вера");
        SchoolOverHttp.assertProblem(
                admin.asks().put(school.path("/classes/" + theClass + "/homeroom-teachers/" + admin.account())),
                422,
                "NOT_A_TEACHER_OF_SCHOOL");
        admin.asks()
                .put(school.path("/classes/" + theClass + "/homeroom-teachers/" + teacher.account()))
                .then()
                .statusCode(204);

        List<Map<String, Object>> years =
                teacher.asks().get(school.path("/structure")).jsonPath().getList("");
        var built = years.stream()
                .filter(one -> year.toString().equals(one.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(built.get("classes")))
                .contains("title=7Г")
                .contains("homeroomTeacher=" + teacher.account());

        String membership = teacher.asks().get("/v1/me").path("memberships[0].id");
        var confirmation = school.path("/members/" + teacher.account() + "/memberships/" + membership);
        admin.asks().put(confirmation + "/confirmation").then().statusCode(204);
        assertThat(admin.asks()
                        .get(school.path("/members/" + teacher.account() + "/badge"))
                        .<String>path("role"))
                .isEqualTo("TEACHER");
    }

    @Test
    @Tag("MEM-13")
    @Tag("MEM-14")
    void a_club_is_founded_and_a_guest_comes_for_a_time() {
        var school = SchoolOverHttp.withRoster(codes);
        var theClass = school.theClass("5А");
        var people = school.everybodyJoins(theClass);
        var teacher = people.named("Вера");
        var pupil = people.named("Мия");
        var club = UUID.randomUUID();
        teacher.asks()
                .body(Map.of("kind", "CLUB", "title", "Хор", "leader", teacher.account()))
                .put(school.path("/communities/" + club))
                .then()
                .statusCode(204);
        var join = school.path("/communities/" + club + "/members/" + pupil.account());
        SchoolOverHttp.assertProblem(teacher.asks().put(join), 403, "GUARDIAN_CONSENT_REQUIRED");
        SchoolOverHttp.assertProblem(pupil.asks().get("/v1/communities/" + club), 404, "NOT_FOUND");
        assertThat(teacher.asks().get("/v1/communities/" + club).<String>path("title"))
                .isEqualTo("Хор");

        var specialist = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var guest = school.path("/guests/" + UUID.randomUUID());
        var now = Instant.now();
        teacher.asks()
                .body(Map.of(
                        "account", specialist.account(),
                        "purpose", "LESSON",
                        "classes", List.of(theClass),
                        "communities", List.of(),
                        "from", now.toString(),
                        "to", now.plus(Duration.ofHours(2)).toString()))
                .put(guest)
                .then()
                .statusCode(204);
        SchoolOverHttp.assertProblem(teacher.asks().put(guest + "/admission"), 403, "NOT_AUTHORISED");
        school.administrator.asks().put(guest + "/admission").then().statusCode(204);
        assertThat(school.administrator.asks().get(school.path("/guests")).<List<String>>path("state"))
                .containsExactly("ADMITTED");
        specialist.asks().delete(guest).then().statusCode(204);
        assertThat(school.administrator.asks().get(school.path("/guests")).<List<String>>path("state"))
                .containsExactly("ENDED");
        specialist.asks().get(school.path("/guests")).then().statusCode(404);
    }

    @Test
    @Tag("S-38")
    void a_school_goes_into_the_next_year_and_back() {
        var school = SchoolOverHttp.withRoster(codes);
        var admin = school.administrator;
        var theClass = school.theClass("5А");
        var people = school.everybodyJoins(theClass);
        var teacher = people.named("Вера");
        List<Map<String, Object>> years =
                admin.asks().get(school.path("/structure")).jsonPath().getList("");
        var from = String.valueOf(years.getFirst().get("id"));
        var into = UUID.randomUUID();
        admin.asks()
                .body(Map.of("title", "2028/29", "firstDay", "2028-09-01", "lastDay", "2029-05-31"))
                .put(school.path("/years/" + into))
                .then()
                .statusCode(204);
        List<Map<String, Object>> plan = admin.asks()
                .queryParam("endsOn", "2028-06-30")
                .get(school.path("/years/" + from + "/roll-over-proposal"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
        var wanted = Map.of("from", from, "into", into, "plan", plan);
        assertThat(admin.asks()
                        .body(Map.of("from", from, "into", into, "plan", List.of()))
                        .post(school.path("/roll-over-previews"))
                        .<List<String>>path("code"))
                .containsExactly("PLAN_INCOMPLETE");
        assertThat(admin.asks()
                        .body(wanted)
                        .post(school.path("/roll-over-previews"))
                        .jsonPath()
                        .getList(""))
                .isEmpty();
        SchoolOverHttp.assertProblem(
                teacher.asks().body(wanted).post(school.path("/roll-over-previews")), 403, "NOT_AUTHORISED");

        var rollOver = school.path("/roll-overs/" + UUID.randomUUID());
        var done = admin.asks().body(wanted).put(rollOver);
        done.then().statusCode(200);
        assertThat(done.<Boolean>path("completed")).isTrue();
        assertThat(done.<Integer>path("moved")).isEqualTo(plan.size());
        admin.asks()
                .header(Desk.AT_LEAST, done.header(Desk.POSITION))
                .get(school.path("/classes"))
                .then()
                .statusCode(200);
        SchoolOverHttp.assertProblem(school.post(teacher, theClass, "Привет"), 409, "CHAT_ARCHIVED");
        teacher.asks()
                .get(school.path("/chats/" + theClass + "/messages"))
                .then()
                .statusCode(200);

        SchoolOverHttp.eventually(() -> {
            List<Map<String, Object>> chats = teacher.asks().get("/v1/me").path("chats");
            assertThat(chats)
                    .anySatisfy(chat ->
                            assertThat(chat).containsEntry("id", theClass).containsEntry("archived", true))
                    .anySatisfy(chat ->
                            assertThat(chat).containsEntry("title", "6А").containsEntry("archived", false));
        });

        var undone = admin.asks().delete(rollOver);
        undone.then().statusCode(200);
        assertThat(undone.<Boolean>path("cancelled")).isTrue();
        assertThat(undone.<Integer>path("undone")).isEqualTo(plan.size());
        SchoolOverHttp.eventually(
                () -> school.post(teacher, theClass, "Привет").then().statusCode(201));
    }

    @Test
    @Tag("S-39")
    void graduates_are_members_until_their_last_day_is_over() {
        var school = SchoolOverHttp.withRoster(codes);
        var admin = school.administrator;
        var ninth = school.theClass("9А");
        var zoe = school.everybodyJoins(ninth).named("Зоя");
        List<Map<String, Object>> years =
                admin.asks().get(school.path("/structure")).jsonPath().getList("");
        var from = String.valueOf(years.getFirst().get("id"));
        var plan = List.of(
                Map.of("theClass", school.theClass("5А"), "move", "DISSOLVE"),
                Map.of("theClass", ninth, "move", "GRADUATE", "endsOn", "2027-06-30"));
        admin.asks()
                .body(Map.of("from", from, "plan", plan))
                .put(school.path("/roll-overs/" + UUID.randomUUID()))
                .then()
                .statusCode(200);
        clock.strike(Instant.parse("2027-06-30T19:00:00Z"));
        zoe.asks().get(school.path("")).then().statusCode(200);
        SchoolOverHttp.eventually(() -> {
            clock.strike(Instant.parse("2027-06-30T20:00:00Z"));
            zoe.asks().get(school.path("")).then().statusCode(404);
        });
    }

    @Test
    @Tag("MEM-13")
    void the_clock_notes_that_a_stay_is_over() {
        var school = SchoolOverHttp.withRoster(codes);
        var theClass = school.theClass("5А");
        var teacher = school.everybodyJoins(theClass).named("Вера");
        var specialist = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var now = Instant.now();
        teacher.asks()
                .body(Map.of(
                        "account", specialist.account(),
                        "purpose", "LESSON",
                        "classes", List.of(theClass),
                        "communities", List.of(),
                        "from", now.toString(),
                        "to", now.plus(Duration.ofHours(2)).toString()))
                .put(school.path("/guests/" + UUID.randomUUID()))
                .then()
                .statusCode(204);
        SchoolOverHttp.eventually(() -> {
            clock.strike(now.plus(Duration.ofHours(2)));
            assertThat(teacher.asks().get(school.path("/guests")).<List<String>>path("state"))
                    .containsExactly("ENDED");
        });
    }

    private static Response order(SchoolOverHttp.Person by, String path) {
        return by.asks().body(Map.of("order", "20")).put(path);
    }
}
