package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.homeroom.rest.EveryOperation.Ask;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever is reported reads everything that can be read, before anything was reported and after all of it is over, with
 * the ids of the report and the case in hand, and finds nothing more of who reported than before.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("O6")
class ReportedPersonTest {

    @Inject
    CapturedCodes codes;

    @Test
    void a_pupil_never_learns_which_classmate_has_reported_a_message() {
        var here = new ReportedSchool(codes);
        var message = here.says(here.tom, here.chat, "Ты никто");
        learnsNothing(here, here.tom, here.mia, "Мия", message, here.boris, here.admin, here.director);
    }

    @Test
    void a_teacher_never_learns_which_pupil_has_reported_a_message() {
        var here = new ReportedSchool(codes);
        var message = here.says(here.vera, here.chat, "Опять ничего не выучили");
        learnsNothing(here, here.vera, here.mia, "Мия", message, here.vera, here.admin, here.director);
    }

    @Test
    void a_parent_never_learns_that_it_was_the_own_child() {
        var here = new ReportedSchool(codes);
        learnsNothing(here, here.boris, here.tom, "Том", null, here.boris, here.admin, here.director);
    }

    @Test
    void an_administrator_never_learns_which_teacher_it_was() {
        var here = new ReportedSchool(codes);
        learnsNothing(here, here.admin, here.vera, "Вера", null, here.admin, here.director, here.deputy);
    }

    private static void learnsNothing(
            ReportedSchool here,
            Person reported,
            Person reporter,
            String name,
            @Nullable String message,
            Person appellant,
            Person officer,
            Person second) {
        var course = here.course();
        var every = new EveryOperation(here.known(), here.admin, here.school);
        var reads = every.reads();
        assertThat(reads.stream().map(Ask::operation).distinct().count()).isGreaterThan(60);
        here.signed();
        var before = every.answers(reported, reads, here.position());
        try (var stream = FeedOverHttp.open("http://localhost:" + RestAssured.port, reported, null)) {
            eventually(() -> assertThat(stream.lines).isNotEmpty());
            var since = token(reported);

            here.reported(course, reported, reporter, message, appellant, officer, second);

            here.signed();
            var after = every.answers(reported, reads, here.position());
            assertThat(after.values()).anyMatch(text -> text.startsWith("200"));
            assertThat(more(before, after, reporter, name)).isEmpty();
            if (message != null) {
                eventually(() -> assertThat(stream.types()).contains("MESSAGE_REMOVED"));
                assertThat(reported.asks()
                                .queryParam("since", since)
                                .get("/v1/sync")
                                .asString())
                        .contains("MESSAGE_REMOVED")
                        .doesNotContain(reporter.account(), ReportedSchool.NOTE);
            }
            assertThat(stream.lines.toString()).doesNotContain(reporter.account(), name, ReportedSchool.NOTE);
        }
        var refused = every.answers(reported, every.wishes("Moderation"), null);
        assertThat(refused).hasSizeGreaterThan(30);
        assertThat(more(Map.of(), refused, reporter, name)).isEmpty();
        var heard = every.answers(reporter, reads, here.position());
        assertThat(heard.values())
                .as("who reported finds the own report")
                .anyMatch(text -> text.contains(course.report()));
    }

    private static String token(Person reported) {
        return reported.asks().get("/v1/sync").then().statusCode(200).extract().path("next");
    }

    /** Where somebody is found more often than before, or the note at all. */
    private static Map<String, String> more(
            Map<Ask, String> before, Map<Ask, String> after, Person reporter, String name) {
        var found = new TreeMap<String, String>();
        var needles = List.of(reporter.account(), reporter.account().replace("-", ""), name, ReportedSchool.NOTE);
        after.forEach((ask, text) -> {
            for (var needle : needles)
                if (times(needle, text) > times(needle, before.getOrDefault(ask, "")))
                    found.put(ask + " " + needle, lines(needle, text));
        });
        return found;
    }

    private static long times(String needle, String text) {
        return Pattern.compile(Pattern.quote(needle), Pattern.CASE_INSENSITIVE)
                .matcher(withoutExports(text))
                .results()
                .count();
    }

    private static String lines(String needle, String text) {
        return String.join(
                "\n", text.lines().filter(line -> line.contains(needle)).toList());
    }

    /** Each look into an export is noted in the next one. */
    private static String withoutExports(String text) {
        return String.join(
                "\n",
                text.lines()
                        .filter(line -> !line.contains("accounts.SubjectDataExported"))
                        .toList());
    }
}
