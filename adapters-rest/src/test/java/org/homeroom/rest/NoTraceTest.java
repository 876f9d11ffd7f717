package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values that can be told from all others go in, and are looked for wherever they must not be. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoTraceTest {

    private static final String NAME = "Канарейкина";
    private static final String TEXT = "Чирик-чирик 4711";
    private static final String NUMBER = "+79061234567";
    private static final String BIRTH_DATE = "2016-02-17";
    private static final String DOCUMENT = "Папка Канарейки 4712";

    private static final String FILE = "Реферат Канарейки 4713";

    @Inject
    CapturedCodes codes;

    @Inject
    DataSource database;

    @Test
    @Tag("CON-07")
    void no_column_but_the_sealed_ones_and_no_line_of_the_log_tells_anything_about_a_person() throws SQLException {
        var lines = new CopyOnWriteArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + " " + line.getThrown());
            }

            @Override
            public void flush() {
                // lines are kept as they come
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
        Logger.getLogger("").addHandler(listener);
        try {
            live();
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        assertThat(lines)
                .noneMatch(line -> line.contains(NAME)
                        || line.contains(TEXT)
                        || line.contains(NUMBER)
                        || line.contains(DOCUMENT)
                        || line.contains(FILE)
                        || ReportedSchool.SAID.stream().anyMatch(line::contains));
        try (var connection = database.getConnection()) {
            for (var canary : List.of(NAME, TEXT, NUMBER, BIRTH_DATE, DOCUMENT, FILE))
                assertThat(columnsWith(canary, connection)).as(canary).isEmpty();
            for (var canary : ReportedSchool.SAID)
                assertThat(columnsWith(canary, connection)).as(canary).isEmpty();
            assertThat(columnsWith("GUARDIAN", connection))
                    .as("what is not personal is found")
                    .isNotEmpty();
        }
    }

    private void live() {
        var zip = new OneRosterZip()
                .with(
                        "users.csv",
                        text -> text.replace("Серова", NAME)
                                .replace("Ёлкина", NAME)
                                .replace("Белов", NAME))
                .with("demographics.csv", text -> text.replace("2016-03-01", BIRTH_DATE));
        var school = SchoolOverHttp.withRoster(codes, zip);
        var undecided = school.propose(
                zip.with("users.csv", text -> text.replace("Мия", "Майя")).bytes());
        assertThat(undecided.statusCode()).isEqualTo(201);
        var chat = school.theClass("9А");
        var lev = school.everybodyJoins(chat).named("Лев");
        eventually(() -> assertThat(school.post(lev, chat, TEXT).statusCode()).isEqualTo(201));
        var messages = lev.asks()
                .header(Desk.AT_LEAST, school.post(lev, chat, TEXT).header(Desk.POSITION))
                .get(school.path("/chats/" + chat + "/messages"));
        assertThat(messages.jsonPath().getList("messages.text", String.class)).contains(TEXT);
        publish(school, lev);
        SchoolOverHttp.register(codes, NUMBER, "ADULT");
        agree(school);
        moderate();
    }

    /** From a report to the last word on it, and the same for one that was dismissed. */
    private void moderate() {
        var here = new ReportedSchool(codes);
        var message = here.says(here.tom, here.chat, TEXT);
        here.reported(here.course(), here.tom, here.mia, message, here.boris, here.admin, here.director);
    }

    private static void publish(SchoolOverHttp school, Person teacher) {
        var file = UUID.randomUUID();
        teacher.asks()
                .contentType("text/plain")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(FILE, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .body("Птицы и звери".getBytes(StandardCharsets.UTF_8))
                .put(school.path("/files/" + file))
                .then()
                .statusCode(201);
        var published = teacher.asks()
                .body(Map.of("file", file.toString(), "title", FILE))
                .put(school.path("/materials/" + UUID.randomUUID()));
        published.then().statusCode(201);
        var materials = teacher.asks()
                .header(Desk.AT_LEAST, published.header(Desk.POSITION))
                .get(school.path("/materials"));
        assertThat(materials.jsonPath().getList("materials.title", String.class))
                .containsExactly(FILE);
    }

    private void agree(SchoolOverHttp school) {
        var fifth = school.theClass("5А");
        var people = school.everybodyJoins(fifth);
        var mia = people.named("Мия");
        var vera = people.named("Вера");
        var anna = school.guardianOf(mia, vera);
        var child = "/children/" + mia.account();
        var paper = Map.of("guardian", anna.account(), "effectiveFrom", "2026-09-01T00:00:00Z", "document", DOCUMENT);
        vera.asks()
                .body(paper)
                .put(school.path(child + "/paper-consents/CHAT"))
                .then()
                .statusCode(204);
        var register = school.administrator.asks().get(school.path("/consents"));
        assertThat(register.statusCode()).isEqualTo(200);
        String consent = register.path("consents[0].consent");
        var receipt = anna.asks().get("/v1/consents/" + consent + "/receipt");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(List.of(register.asString(), receipt.asString()))
                .noneMatch(answer -> answer.contains(NAME) || answer.contains(DOCUMENT));
        assertThat(mia.asks().get("/v1/me/oversight").statusCode()).isEqualTo(200);
        assertThat(anna.asks().get("/v1/me/children").statusCode()).isEqualTo(200);
        assertThat(vera.asks().get(school.path("/disputes")).statusCode()).isEqualTo(200);
        assertThat(vera.asks().get(school.path(child + "/permissions/CHAT")).statusCode())
                .isEqualTo(200);
        assertThat(vera.asks()
                        .get(school.path("/classes/" + fifth + "/pending-consents"))
                        .asString())
                .contains(NAME);
        assertThat(vera.asks()
                        .post(school.path("/classes/" + fifth + "/guardian-code-sheets"))
                        .asString())
                .contains(NAME);
        decide(school, vera, child, consent, anna.asks().get("/v1/me/children").path("[0].id"));
    }

    /** Every decision of an officer that rests on a paper or a talk. */
    private void decide(SchoolOverHttp school, Person vera, String child, String consent, String link) {
        SchoolOverHttp.operator(codes)
                .asks()
                .body(Map.of("preset", "UK_COMPETENT_MINORS", "school", school.id))
                .post("/v1/consent-policies")
                .then()
                .statusCode(204);
        vera.asks()
                .body(Map.of("competent", true, "notes", DOCUMENT))
                .put(school.path(child + "/competence"))
                .then()
                .statusCode(204);
        vera.asks()
                .body(Map.of("reason", "RECORDED_BY_MISTAKE", "document", DOCUMENT))
                .put(school.path(child + "/consent-invalidations/" + consent))
                .then()
                .statusCode(204);
        vera.asks()
                .body(Map.of(
                        "rights",
                        List.of("DECIDE"),
                        "from",
                        "2026-01-01T00:00:00Z",
                        "retroactive",
                        false,
                        "document",
                        DOCUMENT))
                .put(school.path("/guardian-links/" + link + "/restriction"))
                .then()
                .statusCode(204);
    }

    private static List<String> columnsWith(String canary, Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        var columns = connection
                .createStatement()
                .executeQuery("select table_schema, table_name, column_name, data_type from information_schema.columns"
                        + " where table_schema in ('eventstore', 'personal', 'readmodel')");
        while (columns.next()) {
            var column = columns.getString(3);
            var table = columns.getString(1) + "." + columns.getString(2);
            var here = "bytea".equals(columns.getString(4))
                    ? "position(?::bytea in " + column + ") > 0"
                    : "position(convert_from(?::bytea, 'UTF8') in " + column + "::text) > 0";
            try (var rows = connection.prepareStatement("select count(*) from " + table + " where " + here)) {
                rows.setBytes(1, canary.getBytes(StandardCharsets.UTF_8));
                var count = rows.executeQuery();
                count.next();
                if (count.getLong(1) > 0) found.add(table + "." + column);
            }
        }
        return found;
    }
}
