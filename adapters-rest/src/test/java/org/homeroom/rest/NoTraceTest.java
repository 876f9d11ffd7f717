package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
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

        assertThat(lines).noneMatch(line -> line.contains(NAME) || line.contains(TEXT) || line.contains(NUMBER));
        try (var connection = database.getConnection()) {
            for (var canary : List.of(NAME, TEXT, NUMBER, BIRTH_DATE))
                assertThat(columnsWith(canary, connection)).as(canary).isEmpty();
            assertThat(columnsWith("GUARDIAN", connection))
                    .as("what is not personal is found")
                    .isNotEmpty();
        }
    }

    private void live() {
        var school = SchoolOverHttp.open(codes);
        var zip = new OneRosterZip()
                .with("users.csv", text -> text.replace("Серова", NAME).replace("Ёлкина", NAME))
                .with("demographics.csv", text -> text.replace("2016-03-01", BIRTH_DATE))
                .bytes();
        var imported = school.apply(zip, school.preview(zip).path("digest"));
        school.administrator
                .asks()
                .header(Desk.AT_LEAST, imported.header(Desk.POSITION))
                .get(school.path("/classes"));
        var chat = school.theClass("9А");
        var lev = school.everybodyJoins(chat).named("Лев");
        eventually(() -> assertThat(school.post(lev, chat, TEXT).statusCode()).isEqualTo(201));
        var messages = lev.asks()
                .header(Desk.AT_LEAST, school.post(lev, chat, TEXT).header(Desk.POSITION))
                .get(school.path("/chats/" + chat + "/messages"));
        assertThat(messages.jsonPath().getList("messages.text", String.class)).contains(TEXT);
        SchoolOverHttp.register(codes, NUMBER, "ADULT");
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
