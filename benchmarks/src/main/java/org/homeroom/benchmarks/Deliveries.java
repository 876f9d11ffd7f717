package org.homeroom.benchmarks;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;

/** When each event was acknowledged to its writer, and when it reached a reader, by position. */
final class Deliveries implements AutoCloseable {
    private final long before;
    private final int expected;
    private final AtomicLongArray acknowledged;
    private final AtomicLongArray delivered;
    private final AtomicInteger open;
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private final ConcurrentLinkedQueue<CompletableFuture<?>> appends = new ConcurrentLinkedQueue<>();
    private final MessageStream<EventMessage> stream;

    private Deliveries(EventStorageEngine reader, TrackingToken now, int expected) {
        this.before = now.position().orElse(0);
        this.expected = expected;
        this.acknowledged = new AtomicLongArray(expected);
        this.delivered = new AtomicLongArray(expected);
        this.open = new AtomicInteger(expected);
        this.stream = reader.stream(StreamingCondition.conditionFor(now, EventCriteria.havingAnyTag()), null);
    }

    /** @param expected how many events will be appended from now on */
    static Deliveries from(EventStorageEngine reader, int expected) throws Exception {
        Deliveries deliveries = new Deliveries(reader, reader.latestToken(null).get(), expected);
        deliveries.stream.setCallback(deliveries::drain);
        return deliveries;
    }

    /** Appends one event and does not wait for it. */
    void append(EventStorageEngine writer) {
        Tag own = Tag.of("account", UUID.randomUUID().toString());
        AppendCondition condition =
                AppendCondition.withCriteria(EventCriteria.havingTags(own)).withMarker(ConsistencyMarker.ORIGIN);
        appends.add(ConditionalAppend.append(writer, condition, Events.some(1, Set.of(own, Tag.of("chat", "chat"))))
                .thenAccept(marker ->
                        acknowledged.set(index(GlobalIndexConsistencyMarker.position(marker)), System.nanoTime())));
    }

    private void drain() {
        for (Optional<Entry<EventMessage>> next = stream.next(); next.isPresent(); next = stream.next()) {
            long position = TrackingToken.fromContext(next.get())
                    .orElseThrow()
                    .position()
                    .orElseThrow();
            if (delivered.getAndSet(index(position), System.nanoTime()) == 0 && open.decrementAndGet() == 0) {
                complete.complete(null);
            }
        }
        stream.error().ifPresent(complete::completeExceptionally);
    }

    private int index(long position) {
        return Math.toIntExact(position - before - 1);
    }

    /** Until all appends are acknowledged and all events delivered, but no longer than this. */
    void await(Duration patience) throws Exception {
        for (CompletableFuture<?> append : appends) {
            append.get();
        }
        try {
            complete.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
        }
    }

    /** From acknowledgement to delivery; what was delivered first took no time. */
    Histogram nanos() {
        Histogram nanos = Load.histogram();
        for (int i = 0; i < expected; i++) {
            if (delivered.get(i) != 0) {
                nanos.recordValue(Math.max(0, delivered.get(i) - acknowledged.get(i)));
            }
        }
        return nanos;
    }

    int missing() {
        return open.get();
    }

    @Override
    public void close() {
        stream.close();
    }
}
