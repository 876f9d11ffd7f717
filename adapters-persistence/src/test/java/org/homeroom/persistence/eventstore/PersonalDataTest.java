package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.get;
import static org.homeroom.persistence.eventstore.Engines.nothingNew;
import static org.homeroom.persistence.eventstore.Engines.payload;
import static org.homeroom.persistence.eventstore.Engines.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataTest {
    private static final EventCriteria EVERYTHING = EventCriteria.havingAnyTag();
    private final TestDatabase database = new TestDatabase();
    private final PersonalData personal = database.personalData();
    private final PostgresEventStorageEngine engine =
            new PostgresEventStorageEngine(database.connections, Engines.CODEC, personal);

    @AfterEach
    void close() {
        engine.close();
        database.connections.close();
    }

    @Test
    void a_personal_part_is_joined_in_when_the_event_is_read() {
        append(engine, named("1", "ann", "Anna Ivanova"));
        assertThat(name(0)).isEqualTo("Anna Ivanova");
        assertThat(get(personal.read(List.of(new PartRef("1", "_name"), new PartRef("1", "_none")))))
                .containsOnlyKeys(new PartRef("1", "_name"));
    }

    @Test
    void no_table_holds_a_personal_part_in_clear() throws SQLException {
        append(engine, named("1", "ann", "Anna Ivanova"));
        for (String table :
                List.of("eventstore.events", "eventstore.event_tag", "personal.value", "personal.subject_key")) {
            assertThat(count("SELECT count(*) FROM " + table + " t WHERE position('Anna' IN t::text) > 0"
                            + " OR position(encode('Anna', 'hex') IN t::text) > 0"))
                    .as(table)
                    .isZero();
        }
        assertThat(count("SELECT count(*) FROM personal.value")).isOne();
    }

    @Test
    void an_erased_subject_cannot_be_read_and_the_log_stays() throws SQLException {
        append(engine, named("1", "ann", "Anna"), named("2", "bob", "Boris"));
        get(personal.erase("account:ann"));
        assertThat(name(0)).isNull();
        assertThat(name(1)).isEqualTo("Boris");
        assertThat(get(personal.read(List.of(new PartRef("1", "_name"))))).isEmpty();
        assertThat(count("SELECT count(*) FROM personal.subject_key WHERE subject = 'account:ann'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM eventstore.events")).isEqualTo(2);
    }

    @Test
    void one_event_can_lose_its_parts_alone() {
        append(engine, named("1", "ann", "Anna"), named("2", "ann", "Anya"));
        get(personal.eraseParts("1"));
        assertThat(name(0)).isNull();
        assertThat(name(1)).isEqualTo("Anya");
    }

    @Test
    void a_rejected_append_leaves_no_personal_part() throws SQLException {
        append(engine, named("1", "ann", "Anna"));
        assertThatThrownBy(() -> append(engine, nothingNew(EVERYTHING, 0), named("2", "ann", "Anya")))
                .isInstanceOf(CompletionException.class);
        assertThat(count("SELECT count(*) FROM personal.value")).isOne();
    }

    @Test
    void a_writer_with_an_outdated_key_makes_a_new_one() {
        append(engine, named("1", "ann", "Anna"));
        PersonalData elsewhere = database.personalData();
        get(elsewhere.erase("account:ann"));
        get(elsewhere.keysFor(Set.of("account:ann")));
        append(engine, named("2", "ann", "Anya"));
        assertThat(name(0)).isNull();
        assertThat(name(1)).isEqualTo("Anya");
    }

    @Test
    void every_node_forgets_the_key_of_an_erased_subject_within_a_second() throws InterruptedException {
        append(engine, named("1", "ann", "Anna"), named("2", "bob", "Boris"));
        PersonalData elsewhere = database.personalData();
        try (PostgresEventStorageEngine other =
                new PostgresEventStorageEngine(database.connections, Engines.CODEC, elsewhere)) {
            await().until(() -> {
                database.run("SELECT pg_notify('personal_erased', 'account:zoe')");
                get(elsewhere.keysFor(Set.of("account:zoe")));
                Thread.sleep(100);
                return !elsewhere.remembers("account:zoe");
            });
            source(other, EVERYTHING);
            assertThat(elsewhere.remembers("account:ann")).isTrue();
            get(personal.erase("account:ann"));
            await().atMost(Duration.ofSeconds(1)).until(() -> !elsewhere.remembers("account:ann"));
            assertThat(elsewhere.remembers("account:bob")).isTrue();
        }
    }

    @Test
    void keys_are_forgotten_when_notifications_may_have_been_missed() {
        append(engine, named("1", "ann", "Anna"));
        await().until(() -> {
            get(personal.keysFor(Set.of("account:ann")));
            Thread.sleep(100);
            return personal.remembers("account:ann");
        });
        database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname ="
                + " current_database()");
        await().atMost(Duration.ofSeconds(5)).until(() -> !personal.remembers("account:ann"));
    }

    @Test
    void a_value_moved_to_another_place_is_noticed() {
        append(engine, named("1", "ann", "Anna"), named("2", "ann", "Anya"));
        database.run(
                "UPDATE personal.value SET ciphertext = (SELECT ciphertext FROM personal.value WHERE event_id = '2')");
        assertThatThrownBy(() -> get(personal.read(List.of(new PartRef("1", "_name")))))
                .hasStackTraceContaining("damaged or misplaced");
    }

    @Test
    void a_thousand_people_are_enrolled_well_under_a_second() {
        append(engine, named("warm", "up", "x"));
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            List<TaggedEventMessage<?>> roster = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                roster.add(named("r" + round + "-" + i, "p" + round + "-" + i, "Name Surname " + i));
            }
            for (int i = 0; i < 1_600; i++) {
                roster.add(event("Joined", Map.of("n", "" + i), "class:" + i % 40, "child:p" + i));
            }
            long start = System.nanoTime();
            get(Engines.appendAsync(engine, AppendCondition.none(), roster));
            millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        System.out.println("append of 2600 events with 1000 personal parts, ms: " + millis);
        long start = System.nanoTime();
        assertThat(source(engine, EVERYTHING).events()).hasSize(3 * 2_600 + 1);
        System.out.println("source of 7801 events with 3001 personal parts, ms: "
                + Duration.ofNanos(System.nanoTime() - start).toMillis());
        assertThat(millis).allMatch(took -> took < 3_000);
    }

    private static TaggedEventMessage<?> named(String id, String who, String name) {
        return event(id, "Named", Map.of("who", who, "_name", name), "account:" + who);
    }

    private @Nullable String name(int index) {
        return payload(source(engine, EVERYTHING).events().get(index)).get("_name");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.jdbc();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
