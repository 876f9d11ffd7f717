package org.homeroom.persistence.eventstore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.appendAsync;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.get;
import static org.homeroom.persistence.eventstore.Engines.nothingNew;
import static org.homeroom.persistence.eventstore.Engines.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Batches are made sure of by holding the lock of the log while appends queue. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchingTest {
    private static final Map<String, String> EMPTY = Map.of();
    private static final StoreTerms TERMS = StoreTerms.defaults()
            .with(new StoreTerms.Batching(500, 1 << 20, 1, 60, 1 << 20))
            .with(new StoreTerms.Limits(1_000, 100, 3));

    private final TestDatabase database = new TestDatabase(TERMS);
    private final PostgresEventStorageEngine engine = Engines.engine(database);

    @AfterEach
    void close() {
        engine.close();
        database.connections.close();
    }

    @Test
    void appends_that_queue_share_a_transaction() throws SQLException {
        whileTheLogIsLocked(() -> IntStream.range(0, 51)
                .mapToObj(i -> appendAsync(engine, AppendCondition.none(), List.of(event("Counted", EMPTY))))
                .toList());
        assertThat(database.count("SELECT count(DISTINCT xmin::text) FROM eventstore.events"))
                .isEqualTo(2);
    }

    @Test
    void each_append_of_a_batch_is_answered_with_its_own_position() throws SQLException {
        var answers = whileTheLogIsLocked(() -> IntStream.range(0, 20)
                .mapToObj(i -> appendAsync(
                        engine, AppendCondition.none(), List.of(event("Counted", EMPTY), event("Counted", EMPTY))))
                .toList());
        assertThat(answers.stream().map(BatchingTest::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 20).mapToObj(i -> 2 * i).toList());
    }

    @Test
    void of_fifty_appends_with_one_duplicate_only_that_one_fails() throws SQLException {
        append(engine, event("known", "Counted", EMPTY));
        var answers = whileTheLogIsLocked(() -> IntStream.range(0, 50)
                .mapToObj(i -> appendAsync(
                        engine, AppendCondition.none(), List.of(event(i == 33 ? "known" : "e" + i, "Counted", EMPTY))))
                .toList());
        assertThat(answers.stream().filter(answer -> !answer.isCompletedExceptionally()))
                .hasSize(49);
        assertThatThrownBy(() -> get(answers.get(33))).hasCauseInstanceOf(DuplicateEventException.class);
        assertThat(append(engine, event("Counted", EMPTY))).isEqualTo(51);
    }

    @Test
    void a_conflict_in_a_batch_harms_no_other_and_burns_no_position() throws SQLException {
        append(engine, event("Opened", EMPTY, "class:1"));
        var answers = whileTheLogIsLocked(() -> IntStream.range(0, 10)
                .mapToObj(i -> appendAsync(
                        engine,
                        nothingNew(EventCriteria.havingTags("class", i == 4 ? "1" : "9"), 0),
                        List.of(event("Counted", EMPTY, "n:" + i))))
                .toList());
        assertThatThrownBy(() -> get(answers.get(4)))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(position(answers.get(3))).isEqualTo(5);
        assertThat(position(answers.get(5))).isEqualTo(6);
    }

    @Test
    void an_append_sees_those_before_it_in_the_queue() throws SQLException {
        AppendCondition first = nothingNew(EventCriteria.havingTags("phone", "1"), 0);
        var answers = whileTheLogIsLocked(() -> IntStream.range(0, 10)
                .mapToObj(i -> appendAsync(engine, first, List.of(event("Registered", EMPTY, "phone:1"))))
                .toList());
        assertThat(answers.stream().filter(answer -> !answer.isCompletedExceptionally()))
                .hasSize(1);
        assertThat(source(engine, EventCriteria.havingAnyTag()).marker()).isEqualTo(1);
    }

    @Test
    void types_alone_are_seen_as_well() throws SQLException {
        EventCriteria opened = EventCriteria.havingAnyTag().andBeingOneOfTypes("Opened", "Reopened");
        var answers = whileTheLogIsLocked(() -> IntStream.range(0, 6)
                .mapToObj(i -> appendAsync(engine, nothingNew(opened, 0), List.of(event("Opened", EMPTY, "n:" + i))))
                .toList());
        assertThat(answers.stream().filter(answer -> !answer.isCompletedExceptionally()))
                .hasSize(1);
    }

    @Test
    void beyond_the_bound_of_the_queue_an_append_fails_at_once() throws SQLException {
        var answers = whileTheLogIsLocked(() -> {
            List<CompletableFuture<ConsistencyMarker>> sent = new ArrayList<>();
            for (int i = 0; i < 61; i++) {
                sent.add(appendAsync(engine, AppendCondition.none(), List.of(event("Counted", EMPTY))));
            }
            var oneTooMany = appendAsync(engine, AppendCondition.none(), List.of(event("Counted", EMPTY)));
            assertThat(oneTooMany).isCompletedExceptionally();
            assertThatThrownBy(() -> get(oneTooMany)).hasCauseInstanceOf(AppendQueueFullException.class);
            return sent;
        });
        assertThat(answers).noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(append(engine, event("Counted", EMPTY))).isEqualTo(62);
    }

    @Test
    void an_append_larger_than_a_batch_goes_alone() {
        TaggedEventMessage<?>[] many = IntStream.range(0, 1_200)
                .mapToObj(i -> event("Counted", EMPTY, "n:" + i))
                .toArray(TaggedEventMessage<?>[]::new);
        assertThat(append(engine, many)).isEqualTo(1_200);
    }

    @Test
    void what_cannot_be_stored_is_refused_by_name_and_harms_no_other() throws SQLException {
        List<TaggedEventMessage<?>> bad = List.of(
                event("big", "Counted", Map.of("text", "x".repeat(1_001))),
                event("tagged", "Counted", EMPTY, "tag:" + "x".repeat(100)),
                event("manifold", "Counted", EMPTY, "a:1", "b:2", "c:3", "d:4"),
                Engines.withoutPayload("empty", "Counted"));
        var answers = whileTheLogIsLocked(() -> {
            List<CompletableFuture<ConsistencyMarker>> sent = new ArrayList<>();
            for (TaggedEventMessage<?> event : bad) {
                sent.add(appendAsync(engine, AppendCondition.none(), List.of(event("Counted", EMPTY))));
                sent.add(appendAsync(engine, AppendCondition.none(), List.of(event("Counted", EMPTY), event)));
            }
            return sent;
        });
        for (int i = 0; i < bad.size(); i++) {
            var refused = answers.get(2 * i + 1);
            assertThat(answers.get(2 * i)).isCompleted();
            assertThatThrownBy(() -> get(refused))
                    .hasCauseInstanceOf(UnstorableEventException.class)
                    .hasMessageContaining("event " + bad.get(i).event().identifier() + " of type Counted");
        }
        assertThat(source(engine, EventCriteria.havingAnyTag()).marker()).isEqualTo(4);
    }

    @Test
    void what_only_the_database_can_refuse_harms_no_other() throws SQLException {
        var answers = whileTheLogIsLocked(() -> List.of(
                appendAsync(engine, AppendCondition.none(), List.of(event("a\0b", "Counted", EMPTY))),
                appendAsync(engine, AppendCondition.none(), List.of(event("ab", "Counted", EMPTY))),
                appendAsync(engine, AppendCondition.none(), List.of(event("x\0y", "Counted", EMPTY))),
                appendAsync(engine, AppendCondition.none(), List.of(event("xy", "Counted", EMPTY)))));
        assertThat(answers.get(0)).isCompletedExceptionally();
        assertThat(position(answers.get(1))).isEqualTo(1);
        assertThat(answers.get(2)).isCompletedExceptionally();
        assertThat(position(answers.get(3))).isEqualTo(2);
    }

    @Test
    void tags_with_one_key_are_told_apart_by_their_text() {
        append(engine, event("Opened", EMPTY, "class:1"));
        database.run("UPDATE eventstore.event_tag SET tag = eventstore.tag_key('class=2')");
        assertThat(source(engine, EventCriteria.havingTags("class", "2")).events())
                .isEmpty();
        assertThat(append(engine, nothingNew(EventCriteria.havingTags("class", "2"), 0), event("Opened", EMPTY)))
                .isEqualTo(2);
    }

    @Test
    void the_database_makes_the_same_key_of_a_tag() throws SQLException {
        append(engine, event("Opened", EMPTY, "class:ж-1"));
        assertThat(database.count(
                        "SELECT count(*) FROM eventstore.event_tag WHERE tag = eventstore.tag_key('class=ж-1')"))
                .isOne();
    }

    @Test
    void the_database_makes_the_same_key_of_a_type() throws SQLException {
        append(engine, event("Открыто", EMPTY, "class:1"));
        assertThat(database.count(
                        "SELECT count(*) FROM eventstore.event_tag WHERE type = eventstore.type_key('Открыто')"))
                .isOne();
    }

    @Test
    void types_with_one_key_are_told_apart_by_their_names() {
        append(engine, event("Opened", EMPTY, "class:1"));
        database.run("UPDATE eventstore.event_tag SET type = eventstore.type_key('Closed')");
        EventCriteria closed = EventCriteria.havingTags("class", "1").andBeingOneOfTypes(new QualifiedName("Closed"));
        assertThat(source(engine, closed).events()).isEmpty();
        assertThat(append(engine, nothingNew(closed, 0), event("Opened", EMPTY)))
                .isEqualTo(2);
    }

    /** Sends appends while nobody can write, and waits for their answers. */
    private List<CompletableFuture<ConsistencyMarker>> whileTheLogIsLocked(Sending sending) throws SQLException {
        List<CompletableFuture<ConsistencyMarker>> answers;
        try (Connection holder = database.jdbc();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock("
                    + "'pg_namespace'::regclass::oid::int, 'eventstore'::regnamespace::oid::int)");
            answers = sending.send();
            holder.rollback();
        }
        get(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).exceptionally(some -> null));
        return answers;
    }

    private static long position(CompletableFuture<ConsistencyMarker> answer) {
        return GlobalIndexConsistencyMarker.position(requireNonNull(get(answer)));
    }

    private interface Sending {
        List<CompletableFuture<ConsistencyMarker>> send();
    }
}
