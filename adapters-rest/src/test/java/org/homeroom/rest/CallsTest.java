package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.rest.SchoolOverHttp.People;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls, and being left in peace. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallsTest {

    @Inject
    CapturedCodes codes;

    private record Class9(SchoolOverHttp school, String chat, Person zoe, Person lev) {

        String path(String rest) {
            return school.path("/chats/" + chat + rest);
        }
    }

    private Class9 ninthClass() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("9А");
        People people = school.everybodyJoins(chat);
        var zoe = people.named("Зоя");
        assertThat(school.grant(zoe, zoe, "CHAT").statusCode()).isEqualTo(204);
        eventually(
                () -> assertThat(school.post(zoe, chat, "Привет").statusCode()).isEqualTo(201));
        return new Class9(school, chat, zoe, people.named("Лев"));
    }

    @Test
    @Tag("CAL-01")
    @Tag("CAL-05")
    @Tag("P-03")
    void a_lesson_from_the_first_to_the_last_minute() {
        var ninth = ninthClass();
        var call = ninth.path("/calls/" + UUID.randomUUID());
        var lesson = Map.of("kind", "VIDEO", "purpose", "LESSON");
        assertProblem(ninth.zoe().asks().body(lesson).put(call), 403, "NOT_AUTHORISED");
        assertProblem(ninth.zoe().asks().put(call + "/participants/me"), 404, "NOT_FOUND");
        ninth.lev().asks().body(lesson).put(call).then().statusCode(201);
        var joined = ninth.zoe().asks().put(call + "/participants/me");
        joined.then().statusCode(200);
        assertThat(joined.<Boolean>path("speaks")).isTrue();
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(stranger.asks().put(call + "/participants/me"), 404, "NOT_A_PARTICIPANT");
        assertProblem(stranger.asks().get(call), 404, "NOT_A_PARTICIPANT");

        var state = after(joined, ninth.lev(), call);
        assertThat(state.<Integer>path("call.present")).isEqualTo(1);
        assertThat(state.<List<String>>path("participants.account"))
                .containsExactly(ninth.zoe().account());
        assertThat(ninth.lev().asks().get(ninth.path("/calls")).jsonPath().getList("purpose"))
                .containsExactly("LESSON");
        var recording = call + "/recordings/" + UUID.randomUUID();
        assertProblem(ninth.lev().asks().put(recording), 403, "RECORDING_NOT_PERMITTED");
        assertThat(ninth.school().grant(ninth.zoe(), ninth.zoe(), "RECORDING").statusCode())
                .isEqualTo(204);
        var recorded = ninth.lev().asks().put(recording);
        recorded.then().statusCode(201);
        assertThat(after(recorded, ninth.zoe(), call).<Boolean>path("call.recorded"))
                .isTrue();
        ninth.lev().asks().delete(recording).then().statusCode(204);

        assertThat(ninth.school().withdraw(ninth.zoe(), ninth.zoe(), "CHAT").statusCode())
                .isEqualTo(204);
        assertThat(ninth.zoe().asks().put(call + "/participants/me").statusCode())
                .isEqualTo(403);
        eventually(() -> assertThat(ninth.lev().asks().get(call).<Integer>path("call.present"))
                .isZero());
        ninth.lev().asks().delete(call).then().statusCode(204);
        assertProblem(ninth.lev().asks().put(call + "/participants/me"), 410, "CALL_ENDED");
    }

    private static Response after(Response done, Person who, String path) {
        return who.asks().header(Desk.AT_LEAST, done.header(Desk.POSITION)).get(path);
    }

    @Test
    @Tag("CAL-03")
    void in_a_broadcast_one_speaks_and_the_others_watch() {
        var ninth = ninthClass();
        var call = ninth.path("/calls/" + UUID.randomUUID());
        var started = ninth.lev()
                .asks()
                .body(Map.of("kind", "BROADCAST", "purpose", "EVENT"))
                .put(call);
        started.then().statusCode(201);
        assertThat(after(started, ninth.zoe(), call).<Integer>path("call.places"))
                .isEqualTo(10_000);
        assertThat(ninth.zoe().asks().put(call + "/participants/me").<Boolean>path("speaks"))
                .isFalse();
        assertThat(ninth.lev().asks().put(call + "/participants/me").<Boolean>path("speaks"))
                .isTrue();
        ninth.zoe().asks().delete(call + "/participants/me").then().statusCode(204);
    }

    @Test
    @Tag("CHT-24")
    void an_unknown_kind_of_call_is_named_so() {
        var ninth = ninthClass();
        var answer = ninth.lev()
                .asks()
                .body(Map.of("kind", "HOLOGRAM", "purpose", "LESSON"))
                .put(ninth.path("/calls/" + UUID.randomUUID()));
        assertProblem(answer, 400, "UNKNOWN_KIND");
    }

    @Test
    @Tag("CHT-18")
    @Tag("S-30")
    void in_quiet_hours_messages_arrive_and_are_heard_of_when_they_are_over() {
        var ninth = ninthClass();
        var zone = ZoneId.of("Europe/Samara");
        var now = Instant.now().atZone(zone);
        var over = now.plusHours(3).truncatedTo(ChronoUnit.MINUTES);
        var hours = Map.of(
                "days",
                Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList(),
                "from",
                now.minusHours(1).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                "to",
                over.toLocalTime().toString(),
                "zone",
                zone.getId());
        ninth.school()
                .administrator
                .asks()
                .body(hours)
                .put(ninth.school().path("/quiet-hours"))
                .then()
                .statusCode(204);
        eventually(() -> assertThat(ninth.school()
                        .post(ninth.lev(), ninth.chat(), "Завтра контрольная")
                        .statusCode())
                .isEqualTo(201));
        eventually(() -> {
            var plan = ninth.zoe().asks().get("/v1/me/notification-plan");
            assertThat(plan.<List<String>>path("planned.when")).containsOnly("LATER");
            assertThat(Instant.parse(plan.path("planned[0].at"))).isEqualTo(over.toInstant());
        });
        assertThat(ninth.zoe().asks().get(ninth.path("/messages")).jsonPath().getList("messages.text"))
                .contains("Завтра контрольная");

        var noon = Map.of("days", List.of("MONDAY"), "from", "12:00", "to", "12:00", "zone", "Europe/Samara");
        assertProblem(ninth.zoe().asks().body(noon).put("/v1/me/quiet-hours"), 400, "QUIET_HOURS_INVALID");
        var yesterday = now.minusDays(2).getDayOfWeek().name();
        var own = Map.of("days", List.of(yesterday), "from", "12:00", "to", "12:01", "zone", "Europe/Samara");
        var set = ninth.zoe().asks().body(own).put("/v1/me/quiet-hours");
        set.then().statusCode(204);
        assertThat(after(set, ninth.zoe(), "/v1/me/notification-plan").<List<String>>path("planned.when"))
                .containsOnly("NOW");
        assertThat(after(set, ninth.zoe(), "/v1/me/quiet-hours").<String>path("hours.zone"))
                .isEqualTo("Europe/Samara");
        var muted = ninth.zoe().asks().body(Map.of()).put(ninth.path("/silence"));
        muted.then().statusCode(204);
        assertThat(after(muted, ninth.zoe(), "/v1/me/notification-plan").<List<String>>path("planned.when"))
                .containsOnly("NEVER");
        ninth.zoe().asks().delete(ninth.path("/silence")).then().statusCode(204);
        ninth.zoe().asks().delete("/v1/me/quiet-hours").then().statusCode(204);
    }
}
