package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.ReadModels;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayTest {

    @Inject
    CapturedCodes codes;

    @Inject
    ReadModels readModels;

    @Inject
    @ConfigProperty(name = "database.url")
    String url;

    @Inject
    @ConfigProperty(name = "database.owner.username")
    String owner;

    @Inject
    @ConfigProperty(name = "database.owner.password")
    String password;

    @Test
    @Tag("S-43")
    void the_whole_store_replayed_into_empty_read_models_makes_every_row_of_every_table_again() throws SQLException {
        aSchoolDay();
        settle();
        var live = everyRow();
        assertThat(live.get("message")).isNotEmpty();
        assertThat(live.get("agreement")).isNotEmpty();
        assertThat(live.get("report")).isNotEmpty();
        assertThat(live.get("moderation_act")).isNotEmpty();
        assertThat(live.get("evidence_access")).isNotEmpty();
        assertThat(live.get("sanction")).isNotEmpty();

        readModels.rebuild().toCompletableFuture().join();
        assertThat(everyRow()).isEqualTo(live);
    }

    @Test
    @Tag("S-42")
    void the_same_command_twice_is_one_set_of_events_and_the_same_answer() throws SQLException {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var vera = people.named("Вера");
        SchoolOverHttp.eventually(
                () -> assertThat(school.post(vera, chat, "Начали").statusCode()).isEqualTo(201));
        settle();
        var message = school.path("/chats/" + chat + "/messages/" + UUID.randomUUID());
        var text = Map.of("text", "Один раз");
        var first = vera.asks().body(text).put(message);
        var events = count();
        var again = vera.asks().body(text).put(message);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(count()).isEqualTo(events);
    }

    private void aSchoolDay() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("5А");
        var people = school.everybodyJoins(chat);
        var mia = people.named("Мия");
        var anna = school.guardianOf(mia, people.named("Вера"));
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        SchoolOverHttp.eventually(
                () -> assertThat(school.post(mia, chat, "Привет").statusCode()).isEqualTo(201));
        assertThat(school.withdraw(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        aCase();
    }

    private void aCase() {
        var world = ModeratedSchool.open(codes);
        var theCase = world.opens(world.admin, world.reports(world.mia, world.says(world.tom, "Ты никто"), "INSULT"));
        var second = world.reports(world.vera, world.says(world.tom, "Купите слона"), "SPAM");
        assertThat(world.admin
                        .asks()
                        .put(world.school.path("/cases/" + theCase + "/reports/" + second))
                        .statusCode())
                .isEqualTo(204);
        world.takes(world.admin, theCase);
        world.wantsToSee(world.admin, theCase);
        world.decides(world.admin, theCase, "UPHELD");
    }

    /** Until nothing has changed for a while: reactions go on after the last answer. */
    private void settle() throws SQLException {
        var before = Map.<String, List<String>>of();
        for (var now = everyRow(); !now.equals(before); now = everyRow()) {
            before = now;
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, List<String>> everyRow() throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        try (var connection = asTheOwner()) {
            for (var table : texts(connection, """
                    select table_name from information_schema.tables where table_schema = 'readmodel'
                    """)) {
                rows.put(
                        table, texts(connection, "select t::text from readmodel.\"" + table + "\" t order by t::text"));
            }
        }
        return rows;
    }

    private long count() throws SQLException {
        try (var connection = asTheOwner()) {
            return Long.parseLong(texts(connection, "select max(position)::text from eventstore.events")
                    .getFirst());
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }

    private Connection asTheOwner() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + url, owner, password);
    }
}
