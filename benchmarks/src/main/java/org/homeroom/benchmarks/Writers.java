package org.homeroom.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Writers on several nodes who all rush for the same boundary: read, decide, append, and again after a conflict. */
final class Writers {
    private static final int WRITERS = 32;
    private static final int ATTEMPTS = 1_000;

    private final List<Node> nodes;
    private final boolean conditional;
    private final AtomicLong failures = new AtomicLong();

    Writers(List<Node> nodes, boolean conditional) {
        this.nodes = nodes;
        this.conditional = conditional;
    }

    /** Appends that failed otherwise than by a conflict. */
    long failures() {
        return failures.get();
    }

    /** Whether the rule did not hold in the end. */
    boolean violate(Invariant invariant) throws Exception {
        String round = UUID.randomUUID().toString();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                running.add(threads.submit(() -> {
                    start.await();
                    write(invariant, round, writer);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }
        return invariant.isViolated(read(engine(0), invariant.boundary(round)).events());
    }

    private void write(Invariant invariant, String round, int writer) throws Exception {
        EventStorageEngine engine = engine(writer);
        EventCriteria boundary = invariant.boundary(round);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Boundary read = read(engine, boundary);
            if (!invariant.allowsOneMore(read.events())) {
                return;
            }
            AppendCondition condition = conditional
                    ? AppendCondition.withCriteria(boundary).withMarker(read.marker())
                    : AppendCondition.none();
            try {
                ConditionalAppend.append(engine, condition, invariant.next(round, writer))
                        .get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof AppendEventsTransactionRejectedException)) {
                    failures.incrementAndGet();
                }
            }
        }
        throw new IllegalStateException("a writer met " + ATTEMPTS + " conflicts or failures in a row");
    }

    private EventStorageEngine engine(int writer) {
        return nodes.get(writer % nodes.size()).engine();
    }

    /** How many events there were, and up to where. */
    private record Boundary(int events, ConsistencyMarker marker) {}

    private static Boundary read(EventStorageEngine engine, EventCriteria criteria) throws Exception {
        return engine.source(SourcingCondition.conditionFor(criteria), null)
                .reduce(
                        new Boundary(0, ConsistencyMarker.ORIGIN),
                        (read, entry) -> entry.message() instanceof TerminalEventMessage
                                ? new Boundary(read.events(), marker(entry.getResource(ConsistencyMarker.RESOURCE_KEY)))
                                : new Boundary(read.events() + 1, read.marker()))
                .get();
    }

    private static ConsistencyMarker marker(@Nullable ConsistencyMarker found) {
        return requireNonNull(found, "the end of a sourced boundary has a marker");
    }
}
