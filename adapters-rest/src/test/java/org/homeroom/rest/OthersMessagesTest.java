package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeroom.rest.EveryOperation.Ask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who administers a school and has no case reads no message that is not for the own eyes, however it is asked for. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("D-08")
@Tag("F-25")
class OthersMessagesTest {

    private static final String SECRET = "секрет-рубин";

    @Inject
    CapturedCodes codes;

    @Test
    void an_administrator_without_a_case_reads_nothing_that_others_have_written() {
        var here = new ReportedSchool(codes);
        var school = here.school;
        var direct = here.id();
        assertThat(here.put(here.vera, "/chats/" + direct, Map.of("kind", "DIRECT", "with", here.anna.account()))
                        .statusCode())
                .isEqualTo(201);
        var reported = here.says(here.tom, here.chat, "Ты " + SECRET);
        here.says(here.vera, direct, "Только вам: " + SECRET);
        here.says(here.anna, here.parents, "Среди родителей: " + SECRET);
        var edited = here.says(here.tom, here.chat, "Сначала " + SECRET);
        here.put(here.tom, "/chats/" + here.chat + "/messages/" + edited + "/text", Map.of("text", "Потом " + SECRET))
                .then()
                .statusCode(204);
        var pinned = here.says(here.vera, here.chat, "Закреплено: " + SECRET);
        here.noted(here.vera.asks().put(school.path("/chats/" + here.chat + "/messages/" + pinned + "/pin")))
                .then()
                .statusCode(204);
        var poll = Map.of(
                "question",
                "Вопрос " + SECRET,
                "options",
                List.of("Да " + SECRET, "Нет"),
                "choice",
                "SINGLE",
                "secrecy",
                "OPEN");
        here.put(here.vera, "/chats/" + here.chat + "/polls/" + here.id(), poll)
                .then()
                .statusCode(201);
        file(here);
        var report = here.id();
        var theCase = here.id();
        here.put(
                        here.mia,
                        "/reports/" + report,
                        Map.of("chat", here.chat, "message", reported, "reason", "INSULT", "note", SECRET))
                .then()
                .statusCode(201);
        here.put(here.director, "/cases/" + theCase, Map.of("report", report))
                .then()
                .statusCode(201);
        here.put(here.director, "/cases/" + theCase + "/officer", Map.of("officer", here.director.account()))
                .then()
                .statusCode(204);
        here.signed();

        var every = new EveryOperation(known(here, direct), here.admin, school);
        var reads = every.reads();
        var all = every.answers(here.admin, reads, here.position());
        assertThat(all.values()).anyMatch(text -> text.startsWith("200"));
        assertThat(showing(all)).isEmpty();
        assertThat(showing(every.answers(here.admin, every.wishes("Moderation"), null)))
                .isEmpty();

        assertThat(showing(every.answers(here.vera, reads, here.position())).keySet())
                .as("who is in the chats finds it everywhere")
                .extracting(Ask::operation)
                .contains("listMessages", "listPinnedMessages", "getPoll", "downloadFile");
        assertThat(here.director
                        .asks()
                        .post(school.path("/cases/" + theCase + "/views"))
                        .asString())
                .as("and so does who looks after the case")
                .contains("Ты " + SECRET);
    }

    private static void file(ReportedSchool here) {
        var file = here.id();
        here.vera
                .asks()
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=\"list.txt\"")
                .body(("В файле " + SECRET).getBytes(StandardCharsets.UTF_8))
                .put(here.school.path("/chats/" + here.chat + "/files/" + file))
                .then()
                .statusCode(201);
        here.put(
                        here.vera,
                        "/chats/" + here.chat + "/messages/" + here.id(),
                        Map.of("text", "Список " + SECRET, "files", List.of(file)))
                .then()
                .statusCode(201);
    }

    private static Map<String, List<String>> known(ReportedSchool here, String direct) {
        var known = here.known();
        known.put("chat", List.of(here.chat, here.parents, direct));
        return known;
    }

    private static Map<Ask, String> showing(Map<Ask, String> answers) {
        var found = new TreeMap<Ask, String>();
        answers.forEach((ask, text) -> {
            if (text.contains(SECRET)) found.put(ask, text);
        });
        return found;
    }
}
