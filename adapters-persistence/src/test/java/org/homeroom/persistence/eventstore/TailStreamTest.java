package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.event;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TailStreamTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final int PAGE = 10;

    private final TestDatabase database = new TestDatabase();
    private final PostgresEventStorageEngine engine = engineOn(database.connections);

    private PostgresEventStorageEngine engineOn(EventStoreDatabase connections) {
        return new PostgresEventStorageEngine(connections, Engines.CODEC, database.personalData(), PAGE, NEVER);
    }

    @AfterEach
    void close() {
        engine.close();
        database.connections.close();
    }

    @Test
    void a_long_log_comes_page_by_page_in_order() {
        IntStream.range(0, 10).forEach(i -> append(engine, counted(7)));
        MessageStream<EventMessage> stream = from(engine, 0, EventCriteria.havingAnyTag());
        assertThat(take(stream, 70))
                .isEqualTo(
                        IntStream.rangeClosed(1, 70).boxed().map(Long::valueOf).toList());
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(stream.isCompleted()).isFalse();
    }

    @Test
    void pages_that_arrive_while_others_are_decoded_stay_in_order() {
        append(engine, counted(3_000));
        List<Long> expected = LongStream.rangeClosed(1, 3_000).boxed().toList();
        for (int round = 0; round < 10; round++) {
            MessageStream<EventMessage> stream = from(engine, 0, EventCriteria.havingAnyTag());
            assertThat(take(stream, 3_000)).isEqualTo(expected);
            stream.close();
        }
    }

    @Test
    void peeking_takes_nothing() {
        append(engine, counted(2));
        MessageStream<EventMessage> stream = from(engine, 0, EventCriteria.havingAnyTag());
        await().until(stream::hasNextAvailable);
        assertThat(stream.peek().map(TailStreamTest::position)).contains(1L);
        assertThat(take(stream, 2)).containsExactly(1L, 2L);
    }

    @Test
    void it_goes_on_after_the_token_of_the_last_event_seen() {
        append(engine, counted(30));
        assertThat(take(from(engine, 17, EventCriteria.havingAnyTag()), 3)).containsExactly(18L, 19L, 20L);
    }

    @Test
    void only_matching_events_are_given() {
        append(engine, counted(25));
        append(engine, event("Joined", Map.of(), "class:1"));
        append(engine, counted(25));
        append(engine, event("Joined", Map.of(), "class:2"));
        assertThat(take(from(engine, 0, EventCriteria.havingTags("class", "2")), 1))
                .containsExactly(52L);
        assertThat(take(from(engine, 0, EventCriteria.havingAnyTag().andBeingOneOfTypes("Joined")), 2))
                .containsExactly(26L, 52L);
    }

    @Test
    void a_reader_is_told_of_an_event_that_comes_later() {
        MessageStream<EventMessage> stream = from(engine, 0, EventCriteria.havingAnyTag());
        CompletableFuture<Void> told = new CompletableFuture<>();
        stream.setCallback(() -> {
            if (stream.hasNextAvailable()) {
                told.complete(null);
            }
        });
        append(engine, counted(1));
        Engines.get(told);
        assertThat(take(stream, 1)).containsExactly(1L);
    }

    @Test
    void a_notification_wakes_another_instance() throws Exception {
        try (EventStoreDatabase connections = database.connect();
                PostgresEventStorageEngine other = engineOn(connections)) {
            MessageStream<EventMessage> stream = from(other, 0, EventCriteria.havingAnyTag());
            Thread.sleep(500);
            append(engine, counted(1));
            long start = System.nanoTime();
            assertThat(take(stream, 1)).containsExactly(1L);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void notifications_go_on_after_the_connection_was_lost() throws Exception {
        try (EventStoreDatabase connections = database.connect();
                PostgresEventStorageEngine other = engineOn(connections)) {
            MessageStream<EventMessage> stream = from(other, 0, EventCriteria.havingAnyTag());
            Thread.sleep(500);
            database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            Thread.sleep(1_500);
            append(engine, counted(1));
            assertThat(take(stream, 1)).containsExactly(1L);
        }
    }

    @Test
    void the_poll_finds_what_no_notification_told() throws Exception {
        try (EventStoreDatabase connections = database.connect();
                PostgresEventStorageEngine polling = new PostgresEventStorageEngine(
                        connections, Engines.CODEC, database.personalData(), PAGE, Duration.ofMillis(200))) {
            MessageStream<EventMessage> stream = from(polling, 0, EventCriteria.havingAnyTag());
            Thread.sleep(300);
            database.run("INSERT INTO eventstore.events SELECT 1, 'x', 'Counted', '1', now(), '', '', '', false");
            assertThat(take(stream, 1)).containsExactly(1L);
        }
    }

    @Test
    void an_append_that_commits_late_is_not_skipped() throws Exception {
        MessageStream<EventMessage> stream = from(engine, 0, EventCriteria.havingAnyTag());
        try (Connection slow = database.jdbc();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(
                    "SELECT eventstore.append('{0}', '{1}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{late}', '{Late}',"
                            + " '{1}', '{2026-01-01}', '{\"\"}', '{\"\"}', '{\"\"}', '{false}', '{}', '{}', '{}',"
                            + " '{}', '{}', '{}', '{}', '{}', '{}')");
            var after = Engines.appendAsync(engine, AppendCondition.none(), List.of(event("After", Map.of())));
            Thread.sleep(300);
            assertThat(after).isNotDone();
            assertThat(stream.hasNextAvailable()).isFalse();
            slow.commit();
            Engines.get(after);
        }
        assertThat(takeEntries(stream, 2).stream().map(Engines::type)).containsExactly("Late", "After");
    }

    @Test
    void a_closed_stream_gives_nothing_more() {
        append(engine, counted(1));
        MessageStream<EventMessage> stream = from(engine, 0, EventCriteria.havingAnyTag());
        await().until(stream::hasNextAvailable);
        stream.close();
        assertThat(stream.next()).isEmpty();
        assertThat(stream.isCompleted()).isTrue();
    }

    private static MessageStream<EventMessage> from(
            PostgresEventStorageEngine engine, long position, EventCriteria criteria) {
        return engine.stream(
                StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(position), criteria), null);
    }

    private static TaggedEventMessage<?>[] counted(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> event("Counted", Map.of("n", String.valueOf(i))))
                .toArray(TaggedEventMessage<?>[]::new);
    }

    private static List<Long> take(MessageStream<EventMessage> stream, int count) {
        return takeEntries(stream, count).stream().map(TailStreamTest::position).toList();
    }

    private static List<Entry<EventMessage>> takeEntries(MessageStream<EventMessage> stream, int count) {
        List<Entry<EventMessage>> taken = new ArrayList<>();
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            Optional<Entry<EventMessage>> next;
            while (taken.size() < count && (next = stream.next()).isPresent()) {
                taken.add(next.get());
            }
            return taken.size() == count;
        });
        return taken;
    }

    private static long position(Entry<EventMessage> entry) {
        return TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow();
    }
}
