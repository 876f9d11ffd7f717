package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What those who decide about reports can see of them, over HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModerationDeskTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("F-15")
    @Tag("MOD-01")
    @Tag("O6")
    void the_queue_shows_what_cannot_wait_first_and_nothing_of_who_reported_it() {
        var world = ModeratedSchool.open(codes);
        var insult = world.reports(world.mia, world.says(world.tom, "Ты никто"), "INSULT");
        var spam = world.reports(world.vera, world.says(world.tom, "Купите слона"), "SPAM");
        var threat = world.reports(world.mia, world.says(world.tom, "Убью"), "THREAT");

        assertProblem(world.queue(world.vera, ""), 403, "NOT_AUTHORISED");
        assertProblem(world.queue(world.stranger, ""), 404, "NOT_FOUND");
        assertProblem(world.queue(world.admin, "?state=MERGED"), 400, "REQUEST_MALFORMED");
        assertProblem(world.queue(world.admin, "?reason=RUDE"), 400, "REQUEST_MALFORMED");
        assertProblem(world.queue(world.admin, "?cursor=AAAA"), 400, "REQUEST_MALFORMED");
        eventually(() -> {
            var queue = world.queue(world.admin, "");
            assertThat(queue.<List<String>>path("entries.report")).containsExactly(threat, insult, spam);
            assertThat(queue.<List<String>>path("entries.state")).containsExactly("OPEN", "NEW", "NEW");
            assertThat(queue.<String>path("entries[0].case")).isEqualTo(threat);
        });
        var queue = world.queue(world.admin, "");
        assertThat(queue.<String>path("entries[0].account")).isEqualTo(world.tom.account());
        assertThat(queue.<String>path("entries[0].name.given")).isEqualTo("Том");
        assertThat(queue.<String>path("entries[0].chatKind")).isEqualTo("CLASS");
        assertThat(queue.<Boolean>path("entries[0].priority")).isTrue();
        assertThat(queue.<Boolean>path("entries[0].overdue")).isFalse();
        assertThat(queue.asString())
                .doesNotContain(world.mia.account())
                .doesNotContain(world.vera.account())
                .doesNotContain("слона");

        var paged = new ArrayList<String>();
        var cursor = "";
        for (var page = 0; page < 3; page++) {
            var one = world.queue(world.admin, "?limit=1" + cursor);
            paged.addAll(one.<List<String>>path("entries.report"));
            cursor = "&cursor=" + one.path("next");
            assertThat(one.<@Nullable String>path("next") == null).isEqualTo(page == 2);
        }
        assertThat(paged).containsExactly(threat, insult, spam);
        assertThat(world.entries(world.admin, "?reason=SPAM")).containsExactly(spam);
        assertThat(world.entries(world.admin, "?state=NEW")).containsExactly(insult, spam);
        assertThat(world.entries(world.admin, "?chat-kind=CLASS")).hasSize(3);
        assertThat(world.entries(world.admin, "?chat-kind=DIRECT")).isEmpty();
        assertThat(world.entries(world.admin, "?overdue=true")).isEmpty();
        assertThat(world.entries(world.admin, "?mine=true")).isEmpty();
        world.takes(world.admin, threat);
        assertThat(world.entries(world.admin, "?mine=true")).containsExactly(threat);
        assertThat(world.entries(world.director, "?mine=true")).isEmpty();
    }

    @Test
    @Tag("O2")
    @Tag("S-33")
    @Tag("O6")
    void nobody_finds_what_is_about_a_relative_or_was_reported_by_oneself() {
        var world = ModeratedSchool.open(codes);
        var ofTom = world.reports(world.mia, world.says(world.tom, "Ты никто"), "INSULT");
        var byAdmin = UUID.randomUUID().toString();
        assertThat(put(
                                world.admin,
                                world.school.path("/reports/" + byAdmin),
                                Map.of("person", world.vera.account(), "reason", "OTHER"))
                        .statusCode())
                .isEqualTo(201);
        var ofAdmin = UUID.randomUUID().toString();
        assertThat(put(
                                world.vera,
                                world.school.path("/reports/" + ofAdmin),
                                Map.of("person", world.admin.account(), "reason", "OTHER"))
                        .statusCode())
                .isEqualTo(201);
        eventually(
                () -> assertThat(world.entries(world.director, "")).containsExactlyInAnyOrder(ofTom, byAdmin, ofAdmin));
        assertThat(world.entries(world.admin, "")).containsExactly(ofTom);

        var theCase = world.opens(world.director, ofAdmin);
        assertThat(world.file(world.director, theCase).statusCode()).isEqualTo(200);
        assertProblem(world.file(world.admin, theCase), 403, "NOT_AUTHORISED");
        var own = world.opens(world.director, byAdmin);
        assertProblem(world.file(world.admin, own), 403, "NOT_AUTHORISED");
        var toms = world.opens(world.director, ofTom);
        assertThat(world.file(world.admin, toms).statusCode()).isEqualTo(200);
        world.becomesGuardian(world.admin, world.tom);
        assertProblem(world.file(world.admin, toms), 403, "NOT_AUTHORISED");
        assertThat(world.entries(world.admin, "")).isEmpty();
    }

    @Test
    @Tag("F-16")
    @Tag("F-25")
    @Tag("O4")
    @Tag("O6")
    @Tag("D-08")
    void the_file_of_a_case_has_every_act_and_never_the_message_nor_the_reporter() {
        var world = ModeratedSchool.open(codes);
        var message = world.says(world.tom, "Ты никто");
        var report = world.reports(world.mia, message, "INSULT");
        var second = world.reports(world.vera, world.says(world.tom, "И звать тебя никак"), "BULLYING");
        var theCase = world.opens(world.admin, report);
        var path = world.school.path("/cases/" + theCase);
        assertThat(world.admin.asks().put(path + "/reports/" + second).statusCode())
                .isEqualTo(204);
        eventually(() -> {
            var queue = world.queue(world.admin, "");
            assertThat(queue.<List<String>>path("entries.report")).containsExactly(report);
            assertThat(queue.<Integer>path("entries[0].reports")).isEqualTo(2);
        });
        world.takes(world.admin, theCase);
        assertThat(world.admin.asks().post(path + "/views").statusCode()).isEqualTo(200);
        var access = world.wantsToSee(world.admin, theCase);

        var file = world.file(world.admin, theCase);
        assertThat(file.<String>path("state")).isEqualTo("OPEN");
        assertThat(file.<List<String>>path("reports.report")).containsExactly(report, second);
        assertThat(file.<List<String>>path("reports.reason")).containsExactly("INSULT", "BULLYING");
        assertThat(file.<List<String>>path("acts.act"))
                .containsExactly(
                        "CASE_OPENED", "REPORT_MERGED", "CASE_ASSIGNED", "EVIDENCE_VIEWED", "EVIDENCE_REQUESTED");
        assertThat(file.<Integer>path("acts[3].messages")).isEqualTo(2);
        assertThat(file.<List<String>>path("accesses.state")).containsExactly("WAITING");
        assertThat(file.<String>path("accesses[0].why")).isEqualTo("Что было до");
        assertThat(world.director
                        .asks()
                        .put(path + "/evidence-accesses/" + access + "/grant")
                        .statusCode())
                .isEqualTo(204);
        assertThat(world.file(world.admin, theCase).<String>path("accesses[0].state"))
                .isEqualTo("GRANTED");
        var measure = world.decides(world.admin, theCase, "UPHELD");
        assertThat(put(world.boris, path + "/appeal", Map.of("grounds", "Это была шутка"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(put(
                                world.director,
                                path + "/appeal/decision",
                                Map.of("verdict", "OVERTURNED", "why", "Слишком строго"))
                        .statusCode())
                .isEqualTo(204);

        var closed = world.file(world.director, theCase);
        assertThat(closed.<String>path("state")).isEqualTo("CLOSED");
        assertThat(closed.<String>path("decision.why")).isEqualTo("Так у нас не говорят");
        assertThat(closed.<String>path("accesses[0].state")).isEqualTo("ENDED");
        assertThat(closed.<String>path("measures[0].sanction")).isEqualTo(measure);
        assertThat(closed.<String>path("measures[0].state")).isEqualTo("LIFTED");
        assertThat(closed.<String>path("measures[0].liftReason")).isEqualTo("APPEAL");
        assertThat(closed.<String>path("appeal.grounds")).isEqualTo("Это была шутка");
        assertThat(closed.<String>path("appeal.verdict")).isEqualTo("OVERTURNED");
        assertThat(closed.<String>path("appeal.by")).isEqualTo(world.boris.account());
        assertThat(closed.<List<String>>path("acts.act"))
                .endsWith("CASE_DECIDED", "SANCTION_IMPOSED", "DECISION_APPEALED", "APPEAL_DECIDED", "SANCTION_LIFTED");
        assertThat(closed.<String>path("people.find { it.account == '%s' }.name.given".formatted(world.tom.account())))
                .isEqualTo("Том");
        assertThat(closed.asString())
                .doesNotContain(world.mia.account())
                .doesNotContain(world.vera.account())
                .doesNotContain("Ты никто")
                .doesNotContain("Так нельзя");
        assertProblem(world.file(world.tom, theCase), 403, "NOT_AUTHORISED");
        assertProblem(world.file(world.stranger, theCase), 404, "NOT_FOUND");
        assertProblem(world.file(world.admin, UUID.randomUUID().toString()), 404, "NOT_FOUND");
        eventually(() -> {
            assertThat(world.entries(world.admin, "")).isEmpty();
            assertThat(world.entries(world.admin, "?state=CLOSED")).containsExactly(report);
        });
    }

    static Response put(Person who, String path, Map<String, ?> body) {
        return who.asks().body(new HashMap<>(body)).put(path);
    }
}
