package org.homeroom.rest;

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
import java.util.stream.Stream;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What everybody else can see of what a school does about reports, over HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModerationViewsTest {

    @Inject
    CapturedCodes codes;

    private ModeratedSchool world;
    private SchoolOverHttp school;

    @BeforeEach
    void people_report_each_other() {
        world = ModeratedSchool.open(codes);
        school = world.school;
    }

    @Test
    @Tag("F-25")
    @Tag("O2")
    void a_second_officer_sees_what_waits_for_one_and_nothing_of_one_s_own() {
        var report = world.reports(world.mia, world.says(world.tom, "Ты никто"), "INSULT");
        var theCase = world.opens(world.admin, report);
        world.takes(world.admin, theCase);
        var access = world.wantsToSee(world.admin, theCase);
        var requests = school.path("/second-officer-requests");
        assertProblem(world.vera.asks().get(requests), 403, "NOT_AUTHORISED");
        assertProblem(world.stranger.asks().get(requests), 404, "NOT_FOUND");
        eventually(() -> {
            var waiting = world.director.asks().get(requests);
            assertThat(waiting.<List<String>>path("evidence.access")).containsExactly(access);
            assertThat(waiting.<String>path("evidence[0].case")).isEqualTo(theCase);
            assertThat(waiting.<String>path("evidence[0].why")).isEqualTo("Что было до");
            assertThat(waiting.<String>path("evidence[0].chatKind")).isEqualTo("CLASS");
            assertThat(waiting.<String>path("evidence[0].officer")).isEqualTo(world.admin.account());
            assertThat(waiting.<Boolean>path("evidence[0].own")).isFalse();
        });
        assertThat(world.admin.asks().get(requests).<List<?>>path("evidence")).isEmpty();
        assertThat(world.director
                        .asks()
                        .put(school.path("/cases/" + theCase + "/evidence-accesses/" + access + "/grant"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(world.director.asks().get(requests).<List<?>>path("evidence"))
                .isEmpty();

        var threat = world.reports(world.mia, world.says(world.tom, "Убью"), "THREAT");
        eventually(() -> assertThat(world.entries(world.admin, "?state=OPEN")).contains(threat));
        world.takes(world.admin, threat);
        var urgent = world.wantsToSee(world.admin, threat);
        eventually(() -> {
            var own = world.admin.asks().get(requests);
            assertThat(own.<List<String>>path("evidence.access")).containsExactly(urgent);
            assertThat(own.<Boolean>path("evidence[0].own")).isTrue();
        });
        world.decides(world.admin, threat, "DISMISSED");
        assertThat(world.director.asks().get(requests).<List<?>>path("evidence"))
                .isEmpty();
    }

    @Test
    @Tag("F-20")
    void a_bulk_redaction_shows_how_far_it_has_come() {
        world.says(world.tom, "Раз");
        world.says(world.tom, "Два");
        var redaction = UUID.randomUUID().toString();
        var path = school.path("/redactions/" + redaction);
        assertThat(put(world.admin, path, Map.of("account", world.tom.account(), "reason", "SPAM"))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(world.vera.asks().get(path), 403, "NOT_AUTHORISED");
        assertProblem(world.director.asks().get(school.path("/redactions/" + UUID.randomUUID())), 404, "NOT_FOUND");
        var requests = school.path("/second-officer-requests");
        eventually(() -> {
            var waiting = world.director.asks().get(requests);
            assertThat(waiting.<List<String>>path("redactions.redaction")).containsExactly(redaction);
            assertThat(waiting.<String>path("redactions[0].state")).isEqualTo("WAITING");
            assertThat(waiting.<String>path("redactions[0].name.given")).isEqualTo("Том");
        });
        assertThat(world.admin.asks().get(requests).<List<?>>path("redactions")).isEmpty();
        assertThat(world.director.asks().put(path + "/approval").statusCode()).isEqualTo(204);
        eventually(() -> {
            var done = world.admin.asks().get(path);
            assertThat(done.<String>path("state")).isEqualTo("RUNNING");
            assertThat(done.<Integer>path("messages")).isEqualTo(2);
            assertThat(done.<Integer>path("left")).isZero();
            assertThat(done.<Boolean>path("own")).isTrue();
            assertThat(done.<String>path("answeredBy")).isEqualTo(world.director.account());
        });
        assertThat(world.director.asks().get(school.path("/redactions")).<List<String>>path("redactions.redaction"))
                .containsExactly(redaction);
        world.becomesGuardian(world.admin, world.tom);
        assertProblem(world.admin.asks().get(path), 403, "NOT_AUTHORISED");
        assertThat(world.admin.asks().get(school.path("/redactions")).<List<?>>path("redactions"))
                .isEmpty();
    }

    @Test
    @Tag("O5")
    @Tag("O6")
    @Tag("P-15")
    void a_person_and_a_guardian_see_what_was_decided_and_why_and_how_to_appeal_but_not_by_whom() {
        var report = world.reports(world.mia, world.says(world.tom, "Ты никто"), "INSULT");
        var found = world.reports(world.vera, world.says(world.tom, "Пришлю дз"), "OFF_TOPIC");
        var theCase = world.opens(world.admin, report);
        world.takes(world.admin, theCase);
        assertThat(world.admin
                        .asks()
                        .put(school.path("/cases/" + theCase + "/guardians"))
                        .statusCode())
                .isEqualTo(204);
        var mine = "/v1/me/measures";
        var child = school.path("/children/" + world.tom.account() + "/measures");
        assertThat(world.tom.asks().get(mine).<List<?>>path("decisions")).isEmpty();
        assertThat(world.boris.asks().get(child).<List<String>>path("notices.case"))
                .containsExactly(theCase);
        var measure = world.decides(world.admin, theCase, "UPHELD");
        var dismissed = world.opens(world.admin, found);
        world.takes(world.admin, dismissed);
        world.decides(world.admin, dismissed, "DISMISSED");

        for (var answer : List.of(world.tom.asks().get(mine), world.boris.asks().get(child))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.<List<String>>path("decisions.case")).containsExactly(theCase);
            assertThat(answer.<String>path("decisions[0].why")).isEqualTo("Так у нас не говорят");
            assertThat(answer.<String>path("decisions[0].rule")).isEqualTo("4.2");
            assertThat(answer.<Boolean>path("decisions[0].appealable")).isTrue();
            assertThat(answer.<List<String>>path("measures.sanction")).containsExactly(measure);
            assertThat(answer.<String>path("measures[0].state")).isEqualTo("STANDING");
            assertThat(answer.asString())
                    .doesNotContain(world.mia.account())
                    .doesNotContain(world.vera.account())
                    .doesNotContain(world.admin.account())
                    .doesNotContain(dismissed)
                    .doesNotContain("Так нельзя");
        }
        assertThat(world.tom.asks().get(mine).<List<?>>path("notices")).isEmpty();
        eventually(() -> assertThat(world.boris.asks().get(child).<List<String>>path("notices.sanction"))
                .contains(measure));
        assertProblem(world.mia.asks().get(child), 404, "NOT_FOUND");
        assertProblem(world.admin.asks().get(child), 404, "NOT_FOUND");
        assertThat(world.mia.asks().get(mine).<List<?>>path("measures")).isEmpty();

        var appeal = school.path("/cases/" + theCase + "/appeal");
        assertThat(put(world.boris, appeal, Map.of("grounds", "Это была шутка")).statusCode())
                .isEqualTo(204);
        assertThat(world.tom.asks().get(mine).<Boolean>path("decisions[0].appealable"))
                .isFalse();
        assertThat(put(world.director, appeal + "/decision", Map.of("verdict", "OVERTURNED", "why", "Слишком строго"))
                        .statusCode())
                .isEqualTo(204);
        var heard = world.tom.asks().get(mine);
        assertThat(heard.<String>path("decisions[0].answer.verdict")).isEqualTo("OVERTURNED");
        assertThat(heard.<String>path("decisions[0].answer.why")).isEqualTo("Слишком строго");
        assertThat(heard.<String>path("measures[0].state")).isEqualTo("LIFTED");
        assertThat(heard.asString()).doesNotContain(world.director.account()).doesNotContain(world.boris.account());
    }

    @Test
    @Tag("O5")
    @Tag("O2")
    void the_measures_of_a_school_show_to_who_decides_and_not_those_of_relatives() {
        var report = world.reports(world.mia, world.says(world.tom, "Ты никто"), "INSULT");
        var theCase = world.opens(world.admin, report);
        world.takes(world.admin, theCase);
        var mute = world.decides(world.admin, theCase, "UPHELD");
        var later = UUID.randomUUID().toString();
        var from = Instant.now().plus(Duration.ofDays(1));
        assertThat(put(
                                world.admin,
                                school.path("/sanctions/" + later),
                                Map.of(
                                        "kind",
                                        "SCHOOL_SUSPENSION",
                                        "account",
                                        world.tom.account(),
                                        "case",
                                        theCase,
                                        "from",
                                        from.toString(),
                                        "until",
                                        from.plus(Duration.ofDays(1)).toString()))
                        .statusCode())
                .isEqualTo(204);
        var all = school.path("/sanctions");
        assertProblem(world.vera.asks().get(all), 403, "NOT_AUTHORISED");
        assertProblem(world.tom.asks().get(all), 403, "NOT_AUTHORISED");
        assertProblem(world.stranger.asks().get(all), 404, "NOT_FOUND");
        eventually(() -> {
            var measures = world.director.asks().get(all);
            assertThat(measures.<List<String>>path("measures.sanction")).containsExactly(later, mute);
            assertThat(measures.<List<String>>path("measures.state")).containsExactly("COMING", "STANDING");
            assertThat(measures.<String>path("measures[1].name.given")).isEqualTo("Том");
        });
        assertThat(world.director.asks().get(all + "?standing=true").<List<String>>path("measures.sanction"))
                .containsExactly(mute);
        var first = world.director.asks().get(all + "?limit=1");
        assertThat(world.director
                        .asks()
                        .get(all + "?limit=1&cursor=" + first.path("next"))
                        .<List<String>>path("measures.sanction"))
                .containsExactly(mute);
        assertThat(world.director
                        .asks()
                        .get(all + "?account=" + world.mia.account())
                        .<List<?>>path("measures"))
                .isEmpty();
        world.becomesGuardian(world.director, world.tom);
        assertThat(world.director.asks().get(all).<List<?>>path("measures")).isEmpty();
        assertProblem(world.director.asks().get(all + "?account=" + world.tom.account()), 403, "NOT_AUTHORISED");
    }

    @Test
    @Tag("F-16")
    @Tag("F-25")
    void the_direction_sees_what_officers_have_done_and_everybody_sees_numbers() {
        var report = world.reports(world.mia, world.says(world.tom, "Ты никто"), "INSULT");
        var more = Stream.of("Раз", "Два", "Три", "Четыре")
                .map(text -> world.says(world.tom, text))
                .toList();
        var theCase = world.opens(world.admin, report);
        world.takes(world.admin, theCase);
        assertThat(world.admin
                        .asks()
                        .post(school.path("/cases/" + theCase + "/views"))
                        .statusCode())
                .isEqualTo(200);
        world.decides(world.admin, theCase, "UPHELD");
        var activity = school.path("/moderator-activity");
        assertProblem(world.admin.asks().get(activity), 403, "NOT_AUTHORISED");
        assertProblem(world.stranger.asks().get(activity), 404, "NOT_FOUND");
        assertProblem(world.director.asks().get(activity + "?from=yesterday"), 400, "REQUEST_MALFORMED");
        assertProblem(world.director.asks().get(activity + "?from=2020-01-01T00:00:00Z"), 400, "REQUEST_MALFORMED");
        var seen = world.director.asks().get(activity);
        var admin = "officers.find { it.officer == '%s' }".formatted(world.admin.account());
        assertThat(seen.<List<String>>path(admin + ".acts.act"))
                .containsExactlyInAnyOrder(
                        "CASE_OPENED", "CASE_ASSIGNED", "EVIDENCE_VIEWED", "CASE_DECIDED", "SANCTION_IMPOSED");
        assertThat(seen.<String>path(admin + ".evidenceViews[0].case")).isEqualTo(theCase);
        assertThat(seen.<Integer>path(admin + ".evidenceViews[0].messages")).isEqualTo(1);
        world.becomesGuardian(world.director, world.tom);
        assertThat(world.director.asks().get(activity).<List<?>>path("officers"))
                .isEmpty();

        var numbers = school.path("/transparency-report");
        assertProblem(world.stranger.asks().get(numbers), 404, "NOT_FOUND");
        assertProblem(world.mia.asks().get(numbers + "?from=2026"), 400, "REQUEST_MALFORMED");
        assertProblem(world.mia.asks().get(numbers + "?from=2020-01"), 400, "REQUEST_MALFORMED");
        var insults = "months[11].reports.find { it.of == 'INSULT' }.count";
        assertThat(world.mia.asks().get(numbers).<Integer>path(insults)).isNull();
        more.forEach(message -> world.reports(world.mia, message, "INSULT"));
        eventually(() ->
                assertThat(world.mia.asks().get(numbers).<Integer>path(insults)).isEqualTo(5));
        var said = world.mia.asks().get(numbers);
        assertThat(said.<List<?>>path("months")).hasSize(12);
        assertThat(said.<Integer>path("months[11].decisions.find { it.of == 'UPHELD' }.count"))
                .isNull();
        assertThat(said.<Object>path("months[11].daysToDecision")).isNull();
    }

    @Test
    @Tag("F-19")
    @Tag("G-19")
    @Tag("RU-8")
    void rules_lists_holds_and_blocks_show_to_whom_they_concern() {
        var rules = school.path("/rules");
        assertThat(put(world.admin, rules + "/1", Map.of("textSha256", "ab".repeat(32)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(world.mia.asks().put(rules + "/1/acceptance").statusCode()).isEqualTo(204);
        assertProblem(world.stranger.asks().get(rules), 404, "NOT_FOUND");
        var known = world.mia.asks().get(rules);
        assertThat(known.<Boolean>path("versions[0].current")).isTrue();
        assertThat(known.<String>path("versions[0].acceptedAt")).isNotNull();
        assertThat(known.<Integer>path("versions[0].acceptances")).isNull();
        assertThat(world.tom.asks().get(rules).<String>path("versions[0].acceptedAt"))
                .isNull();
        eventually(() -> assertThat(world.admin.asks().get(rules).<Integer>path("versions[0].acceptances"))
                .isEqualTo(1));

        var hold = UUID.randomUUID().toString();
        var holds = school.path("/legal-holds");
        assertThat(put(world.admin, holds + "/" + hold, Map.of("account", world.tom.account(), "order", "3/2026"))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(world.tom.asks().get(holds), 403, "NOT_AUTHORISED");
        eventually(() -> {
            var standing = world.director.asks().get(holds + "?standing=true");
            assertThat(standing.<List<String>>path("holds.hold")).containsExactly(hold);
            assertThat(standing.<String>path("holds[0].order")).isEqualTo("3/2026");
        });
        assertThat(put(world.admin, holds + "/" + hold + "/release", Map.of("order", "4/2026"))
                        .statusCode())
                .isEqualTo(204);
        eventually(() -> assertThat(
                        world.director.asks().get(holds + "?standing=true").<List<?>>path("holds"))
                .isEmpty());
        assertThat(world.director.asks().get(holds).<String>path("holds[0].releaseOrder"))
                .isEqualTo("4/2026");

        var list = UUID.randomUUID().toString();
        var lists = school.path("/sanction-lists");
        assertThat(put(world.admin, lists + "/" + list, Map.of("title", "Район"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(world.admin
                        .asks()
                        .put(school.path("/sanction-list-subscriptions/" + list))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(world.vera.asks().get(lists), 403, "NOT_AUTHORISED");
        eventually(() -> {
            var kept = world.director.asks().get(lists);
            assertThat(kept.<String>path("own.find { it.list == '%s' }.title".formatted(list)))
                    .isEqualTo("Район");
            assertThat(kept.<List<String>>path("followed.list")).containsExactly(list);
        });
        var published = "/v1/sanction-lists?school=" + school.id + "&limit=200";
        assertThat(world.director.asks().get(published).<List<String>>path("lists.list"))
                .contains(list);
        assertProblem(world.mia.asks().get(published), 403, "NOT_AUTHORISED");

        var somebody = world.stranger.account();
        assertThat(world.mia.asks().put("/v1/me/blocks/" + somebody).statusCode())
                .isEqualTo(204);
        assertThat(world.mia.asks().get("/v1/me/blocks").<List<String>>path("blocks.account"))
                .containsExactly(somebody);
        assertThat(world.mia.asks().delete("/v1/me/blocks/" + somebody).statusCode())
                .isEqualTo(204);
        assertThat(world.mia.asks().get("/v1/me/blocks").<List<?>>path("blocks"))
                .isEmpty();
        assertThat(world.stranger.asks().get("/v1/me/blocks").<List<?>>path("blocks"))
                .isEmpty();
    }

    private static Response put(Person who, String path, Map<String, ?> body) {
        return who.asks().body(new HashMap<>(body)).put(path);
    }
}
