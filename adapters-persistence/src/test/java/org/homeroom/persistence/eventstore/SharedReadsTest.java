package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.get;
import static org.homeroom.persistence.eventstore.Engines.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is taken from memory is what would have been read, whoever has stored something meanwhile. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedReadsTest {
    private static final Map<String, String> EMPTY = Map.of();
    private static final int CALLERS = 32;

    private final TestDatabase database = new TestDatabase();
    private final EventStoreDatabase otherConnections = database.connect();
    private final PersonalData personal = database.personalData();
    private final PersonalData otherPersonal = new PersonalData(otherConnections, TestDatabase.WRAPPING);
    private final PostgresEventStorageEngine here =
            new PostgresEventStorageEngine(database.connections, Engines.CODEC, personal);
    private final PostgresEventStorageEngine there =
            new PostgresEventStorageEngine(otherConnections, Engines.CODEC, otherPersonal);

    @AfterEach
    void close() {
        here.close();
        there.close();
        database.connections.close();
        otherConnections.close();
    }

    @Test
    void what_another_node_has_stored_is_seen_at_once() {
        EventCriteria joined = EventCriteria.havingTags("class", "1").andBeingOneOfTypes("Joined");
        for (int number = 1; number <= 200; number++) {
            append(there, event("Joined", EMPTY, "class:1", "child:" + number));
            assertThat(source(here, joined).events()).hasSize(number);
        }
    }

    @Test
    void the_marker_is_the_head_even_where_everything_was_known() {
        EventCriteria joined = EventCriteria.havingTags("class", "1").andBeingOneOfTypes("Joined");
        source(here, joined);
        append(there, event("Joined", EMPTY, "class:2"));
        assertThat(source(here, joined).marker()).isEqualTo(1);
    }

    @Test
    void more_news_than_can_be_looked_at_are_not_missed() {
        EventCriteria joined = EventCriteria.havingTags("class", "1").andBeingOneOfTypes("Joined");
        assertThat(source(here, joined).events()).isEmpty();
        append(there, event("Joined", EMPTY, "class:1"));
        append(
                there,
                IntStream.range(0, 3_000)
                        .mapToObj(number -> event("Counted", EMPTY, "number:" + number))
                        .toArray(TaggedEventMessage[]::new));
        assertThat(source(here, joined).events()).hasSize(1);
    }

    /** One of ten events, picked by chance, and each time a few of thirty criteria. */
    @RepeatedTest(3)
    void what_is_known_is_what_a_node_reads_that_knows_nothing() {
        Random chance = new Random();
        for (int step = 0; step < 60; step++) {
            append(
                    chance.nextBoolean() ? here : there,
                    event(
                            chance.nextBoolean() ? "Joined" : "Left",
                            Map.of("step", "" + step),
                            "class:" + chance.nextInt(3),
                            "child:" + chance.nextInt(3)));
            EventCriteria some = EventCriteria.either(
                    EventCriteria.havingTags("class", "" + chance.nextInt(3)).andBeingOneOfTypes("Joined"),
                    EventCriteria.havingTags("child", "" + chance.nextInt(3)).andBeingOneOfTypes("Joined", "Left"),
                    EventCriteria.havingTags("child", "" + chance.nextInt(3), "class", "" + chance.nextInt(3))
                            .andBeingOneOfTypes("Left"));
            Engines.Sourced known = source(here, some);
            PostgresEventStorageEngine ignorant =
                    new PostgresEventStorageEngine(database.connections, Engines.CODEC, personal);
            Engines.Sourced read = source(ignorant, some);
            ignorant.close();
            assertThat(steps(known)).isEqualTo(steps(read));
            assertThat(known.marker()).isEqualTo(read.marker());
        }
    }

    private static List<Map<String, String>> steps(Engines.Sourced sourced) {
        return sourced.events().stream().map(Engines::payload).toList();
    }

    @RepeatedTest(3)
    void of_thirty_two_callers_at_once_everybody_sees_what_was_answered_before() throws Exception {
        List<Future<?>> callers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < CALLERS; number++) {
                int caller = number;
                callers.add(threads.submit(() -> {
                    EventCriteria own = EventCriteria.havingTags("child", "" + caller % 8, "class", "1")
                            .andBeingOneOfTypes("Joined");
                    for (int round = 0; round < 25; round++) {
                        int before = source(here, own).events().size();
                        long stored = append(there, event("Joined", EMPTY, "class:1", "child:" + caller % 8));
                        Engines.Sourced after = source(here, own);
                        assertThat(after.marker()).isGreaterThanOrEqualTo(stored);
                        assertThat(after.events()).hasSizeGreaterThan(before);
                    }
                }));
            }
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
        for (int child = 0; child < 8; child++) {
            assertThat(source(
                                    here,
                                    EventCriteria.havingTags("child", "" + child, "class", "1")
                                            .andBeingOneOfTypes("Joined"))
                            .events())
                    .hasSize(CALLERS / 8 * 25);
        }
    }

    @Test
    void an_erased_value_is_gone_here_at_once_and_elsewhere_within_a_second() {
        append(here, event("1", "Joined", Map.of("who", "ann", "_name", "Ann"), "child:a"));
        append(here, event("2", "Joined", Map.of("who", "bob", "_name", "Bob"), "child:a"));
        EventCriteria joined = EventCriteria.havingTags("child", "a").andBeingOneOfTypes("Joined");
        assertThat(names(here, joined)).containsExactly("Ann", "Bob");
        assertThat(names(there, joined)).containsExactly("Ann", "Bob");
        get(personal.erase("account:ann"));
        assertThat(names(here, joined)).containsExactly("", "Bob");
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(names(there, joined)).containsExactly("", "Bob"));
        get(otherPersonal.eraseParts("2"));
        assertThat(names(there, joined)).containsExactly("", "");
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(names(here, joined)).containsExactly("", ""));
    }

    private static List<String> names(PostgresEventStorageEngine engine, EventCriteria criteria) {
        return source(engine, criteria).events().stream()
                .map(event -> Engines.payload(event).getOrDefault("_name", ""))
                .toList();
    }

    @Test
    void an_append_is_refused_for_something_new_of_any_type_it_names() {
        EventCriteria people = EventCriteria.either(
                EventCriteria.havingTags("class", "1").andBeingOneOfTypes("Joined", "Left"),
                EventCriteria.havingTags("child", "a").andBeingOneOfTypes("Graded"));
        long known = source(here, people).marker();
        append(there, event("Counted", EMPTY, "class:1"));
        append(there, event("Graded", EMPTY, "child:b"));
        assertThat(append(here, Engines.nothingNew(people, known), event("Noted", EMPTY, "class:1")))
                .isEqualTo(3);
        append(there, event("Graded", EMPTY, "child:a"));
        AppendCondition stale = Engines.nothingNew(people, known);
        assertThat(Engines.appendAsync(here, stale, List.of(event("Noted", EMPTY, "class:1"))))
                .failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void an_append_is_refused_for_something_that_many_others_have_followed() {
        EventCriteria people = EventCriteria.havingTags("class", "1").andBeingOneOfTypes("Joined");
        long known = source(here, people).marker();
        append(there, event("Joined", EMPTY, "class:1"));
        append(
                there,
                IntStream.range(0, 600)
                        .mapToObj(number -> event("Counted", EMPTY, "class:1"))
                        .toArray(TaggedEventMessage[]::new));
        assertThat(Engines.appendAsync(
                        here, Engines.nothingNew(people, known), List.of(event("Noted", EMPTY, "class:1"))))
                .failsWithin(Duration.ofSeconds(5));
    }
}
