package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.homeroom.persistence.eventstore.Engines.append;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.get;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventProcessorTest {
    private static final String POISON = "poison";

    private final TestDatabase database = new TestDatabase();
    private final PostgresEventStorageEngine engine = Engines.engine(database);
    private final Set<String> handled = ConcurrentHashMap.newKeySet();

    @Test
    void a_processor_of_axon_follows_splits_merges_and_resumes() {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
        PooledStreamingEventProcessor processor = processor(threads);
        get(processor.start());
        publish(0, 1_500);
        assertThat(get(processor.splitSegment(0))).isTrue();
        publish(1_500, 2_000);
        assertThat(get(processor.mergeSegment(0))).isTrue();
        publish(2_000, 2_500);
        get(processor.shutdown());

        PooledStreamingEventProcessor next = processor(threads);
        handled.clear();
        get(next.start());
        append(engine, event("Counted", Map.of("n", "last")));
        await().until(() -> handled.contains("last"));
        assertThat(handled).containsExactly("last");
        get(next.shutdown());

        threads.shutdownNow();
        engine.close();
        database.connections.close();
    }

    /** The control for parking: this is what one bad event does where nothing lays it aside. */
    @Test
    void without_parking_a_processor_stands_still_at_an_event_that_fails() {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
        PooledStreamingEventProcessor processor = processor(threads);
        get(processor.start());
        append(engine, event("Counted", Map.of("n", POISON)));
        append(engine, event("Counted", Map.of("n", "after")));
        await().pollDelay(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(handled).isEmpty());
        get(processor.shutdown());
        threads.shutdownNow();
        engine.close();
        database.connections.close();
    }

    private void publish(int from, int to) {
        Set<String> expected = IntStream.range(0, to).mapToObj(String::valueOf).collect(Collectors.toSet());
        IntStream.range(from, to)
                .mapToObj(i -> event("Counted", Map.of("n", String.valueOf(i))))
                .forEach(one -> append(engine, one));
        await().atMost(Duration.ofSeconds(20)).until(() -> handled.containsAll(expected));
    }

    private PooledStreamingEventProcessor processor(ScheduledExecutorService threads) {
        SimpleEventHandlingComponent component = new SimpleEventHandlingComponent();
        component.subscribe(new QualifiedName("Counted"), (event, context) -> {
            if (POISON.equals(Engines.payload(event).get("n"))) {
                return MessageStream.failed(new IllegalStateException(POISON))
                        .ignoreEntries()
                        .cast();
            }
            handled.add(String.valueOf(Engines.payload(event).get("n")));
            return MessageStream.empty();
        });
        return new PooledStreamingEventProcessor(
                "counting",
                List.of(component),
                new PooledStreamingEventProcessorConfiguration()
                        .eventSource(new StorageEngineBackedEventStore(
                                engine, new SimpleEventBus(), new AnnotationBasedTagResolver()))
                        .tokenStore(new PostgresTokenStore(database.connections, "here"))
                        .unitOfWorkFactory(new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE))
                        .coordinatorExecutor(threads)
                        .workerExecutor(threads)
                        .initialSegmentCount(1)
                        .tokenClaimInterval(500)
                        .initialToken(source -> source.firstToken(null)));
    }
}
