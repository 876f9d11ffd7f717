package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.appendAsync;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.get;
import static org.homeroom.persistence.eventstore.Engines.nothingNew;
import static org.homeroom.persistence.eventstore.Engines.source;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a storage engine with tags owes its users, whatever it is built on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class EventStorageEngineContract {
    private static final Map<String, String> EMPTY = Map.of();
    private static final EventCriteria EVERYTHING = EventCriteria.havingAnyTag();

    /** Parts of the contract that an engine may be known to break. */
    protected enum Part {
        MARKER_AFTER_AN_APPEND,
        DUPLICATE_IDS
    }

    /** The engine to test, empty when the test starts. */
    protected abstract EventStorageEngine engine();

    /** The parts that the engine breaks, and what it does instead. */
    protected Map<Part, String> knownToBreak() {
        return Map.of();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void it_accepts_refuses_and_finds_what_a_simple_model_does(long seed) {
        Random random = new Random(seed);
        LogModel model = new LogModel();
        List<Long> markers = new ArrayList<>(List.of(-1L));
        List<Integer> sizes = new ArrayList<>(List.of(0));
        for (int step = 0; step < 150; step++) {
            int seen = random.nextInt(Math.max(0, markers.size() - 4), markers.size());
            LogModel.Boundary boundary = LogModel.Boundary.random(random);
            List<LogModel.Entry> entries = LogModel.Entry.random(random, "s" + seed + "-" + step);
            boolean conditional = random.nextInt(4) > 0;
            boolean expected = !conditional || !model.conflicts(boundary, sizes.get(seen));
            boolean accepted = isAccepted(
                    conditional ? nothingNew(boundary.criteria(), markers.get(seen)) : AppendCondition.none(), entries);
            assertThat(accepted)
                    .as("step %d: %s after %d", step, boundary, sizes.get(seen))
                    .isEqualTo(expected);
            if (accepted) {
                model.add(entries);
            }
            LogModel.Boundary read = LogModel.Boundary.random(random);
            Engines.Sourced sourced = source(engine(), read.criteria());
            assertThat(ids(sourced.events())).as("step %d: %s", step, read).isEqualTo(model.idsMatching(read));
            markers.add(sourced.marker());
            sizes.add(model.size());
        }
    }

    @Test
    void events_come_back_in_the_order_of_their_appends() {
        append(engine(), event("1", "A", EMPTY, "x:1"), event("2", "B", EMPTY));
        append(engine(), event("3", "A", EMPTY, "x:1"));
        assertThat(ids(source(engine(), EVERYTHING).events())).containsExactly("1", "2", "3");
        assertThat(ids(source(engine(), EventCriteria.havingTags("x", "1")).events()))
                .containsExactly("1", "3");
    }

    @Test
    void a_condition_from_the_start_sees_the_first_event() {
        append(engine(), event("A", EMPTY, "x:1"));
        assertRejected(AppendCondition.withCriteria(EventCriteria.havingTags("x", "1")));
    }

    @Test
    void the_marker_of_an_append_is_good_for_the_next_and_sees_what_comes_between() {
        assumeHolds(Part.MARKER_AFTER_AN_APPEND);
        EventCriteria criteria = EventCriteria.havingTags("x", "1");
        long first = append(engine(), event("A", EMPTY, "x:1"));
        long second = append(engine(), nothingNew(criteria, first), event("A", EMPTY, "x:1"));
        assertThat(source(engine(), criteria).marker()).isEqualTo(second);
        assertRejected(nothingNew(criteria, first));
        append(engine(), nothingNew(criteria, second), event("A", EMPTY, "x:1"));
        assertRejected(nothingNew(criteria, second));
    }

    @Test
    void a_rejected_append_burns_no_position() {
        append(engine(), event("A", EMPTY, "x:1"));
        long before = source(engine(), EVERYTHING).marker();
        assertRejected(AppendCondition.withCriteria(EventCriteria.havingTags("x", "1")));
        append(engine(), event("B", EMPTY));
        assertThat(source(engine(), EVERYTHING).marker()).isEqualTo(before + 1);
    }

    @Test
    void a_duplicate_id_is_refused_with_all_of_its_append() {
        assumeHolds(Part.DUPLICATE_IDS);
        append(engine(), event("once", "A", EMPTY));
        assertThatThrownBy(() -> append(engine(), event("new", "A", EMPTY), event("once", "A", EMPTY)))
                .isInstanceOf(CompletionException.class);
        assertThat(ids(source(engine(), EVERYTHING).events())).containsExactly("once");
    }

    @Test
    void of_appends_at_the_same_time_a_bad_one_fails_alone() {
        append(engine(), event("A", EMPTY, "x:1"));
        List<CompletableFuture<ConsistencyMarker>> answers = IntStream.range(0, 40)
                .mapToObj(i -> appendAsync(
                        engine(),
                        AppendCondition.withCriteria(EventCriteria.havingTags("x", i == 17 ? "1" : "free")),
                        List.of(event("B", EMPTY, "n:" + i))))
                .toList();
        get(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).exceptionally(one -> null));
        assertThat(answers.stream().filter(CompletableFuture::isCompletedExceptionally))
                .containsExactly(answers.get(17));
        assertThat(source(engine(), EVERYTHING).events()).hasSize(40);
    }

    @Test
    void a_stream_skips_nothing_while_many_append() {
        MessageStream<EventMessage> stream =
                engine().stream(StreamingCondition.startingFrom(get(engine().firstToken(null))), null);
        List<CompletableFuture<ConsistencyMarker>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            answers.add(appendAsync(
                    engine(), AppendCondition.none(), List.of(event("a" + i, "A", EMPTY), event("b" + i, "A", EMPTY))));
        }
        List<String> seen = ids(take(stream, 600));
        get(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)));
        assertThat(seen).isEqualTo(ids(source(engine(), EVERYTHING).events()));
        stream.close();
    }

    @Test
    void a_stream_goes_on_after_the_token_of_any_event() {
        append(
                engine(),
                IntStream.range(0, 20)
                        .mapToObj(i -> event("" + i, i % 3 == 0 ? "A" : "B", EMPTY))
                        .toArray(TaggedEventMessage<?>[]::new));
        EventCriteria criteria = EventCriteria.havingAnyTag().andBeingOneOfTypes("A");
        MessageStream<EventMessage> first =
                engine().stream(StreamingCondition.conditionFor(get(engine().firstToken(null)), criteria), null);
        List<Entry<EventMessage>> taken = takeEntries(first, 3);
        first.close();
        TrackingToken token = TrackingToken.fromContext(taken.getLast()).orElseThrow();
        MessageStream<EventMessage> second = engine().stream(StreamingCondition.conditionFor(token, criteria), null);
        assertThat(ids(take(second, 4))).containsExactly("9", "12", "15", "18");
        second.close();
    }

    private boolean isAccepted(AppendCondition condition, List<LogModel.Entry> entries) {
        try {
            get(appendAsync(
                    engine(),
                    condition,
                    entries.stream()
                            .<TaggedEventMessage<?>>map(LogModel.Entry::event)
                            .toList()));
            return true;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
            return false;
        }
    }

    private void assertRejected(AppendCondition condition) {
        assertThatThrownBy(() -> append(engine(), condition, event("Z", EMPTY)))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    private void assumeHolds(Part part) {
        String reason = knownToBreak().get(part);
        assumeTrue(reason == null, () -> part + ": " + reason);
    }

    private static List<String> ids(List<EventMessage> events) {
        return events.stream().map(EventMessage::identifier).toList();
    }

    private static List<EventMessage> take(MessageStream<EventMessage> stream, int count) {
        return takeEntries(stream, count).stream()
                .<EventMessage>map(Entry::message)
                .toList();
    }

    private static List<Entry<EventMessage>> takeEntries(MessageStream<EventMessage> stream, int count) {
        List<Entry<EventMessage>> taken = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    Optional<Entry<EventMessage>> next;
                    while (taken.size() < count && (next = stream.next()).isPresent()) {
                        taken.add(next.get());
                    }
                    return taken.size() == count;
                });
        return taken;
    }
}
