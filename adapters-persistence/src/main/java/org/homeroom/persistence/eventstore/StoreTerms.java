package org.homeroom.persistence.eventstore;

import java.time.Duration;

/** The numbers by which the event store works, in three groups. */
public record StoreTerms(Batching batching, Limits limits, Patience patience) {
    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /**
     * How appends of this node share calls to the database. A batch takes what has queued while the ones before it ran;
     * nothing waits for a timer.
     *
     * @param events the most in one batch; a larger append goes alone
     * @param bytes the most in one batch; a larger append goes alone
     * @param inFlight batches under way at once on the one connection for appends; with a second one the server need not
     *     wait for the client in between
     * @param queuedEvents the most that may wait; beyond it an append fails with an {@link AppendQueueFullException}
     * @param queuedBytes the most that may wait; beyond it an append fails likewise
     */
    public record Batching(int events, int bytes, int inFlight, int queuedEvents, long queuedBytes) {
        public Batching {
            positive(events, bytes, inFlight, queuedEvents, queuedBytes);
        }
    }

    /**
     * What one event may measure; beyond it an append fails with an {@link UnstorableEventException}.
     *
     * @param payloadBytes the most for the payload, and the most for the metadata
     * @param tagBytes the most for all tags together, each written as {@code key=value}
     * @param tags the most tags
     */
    public record Limits(int payloadBytes, int tagBytes, int tags) {
        public Limits {
            positive(payloadBytes, tagBytes, tags);
        }
    }

    /**
     * How long to wait for a database that does not answer.
     *
     * @param connect for a new connection
     * @param acquire for a free connection of the pool
     * @param statement for the answer to one statement
     * @param recovery for finding out what became of an append whose answer was lost
     */
    public record Patience(Duration connect, Duration acquire, Duration statement, Duration recovery) {
        public Patience {
            positive(connect.toMillis(), acquire.toMillis(), statement.toMillis(), recovery.toMillis());
        }
    }

    /** What suits a small server: 500 events or 4 MiB a batch, two under way, 1 MiB a payload. */
    public static StoreTerms defaults() {
        return new StoreTerms(
                new Batching(500, 4 * MIB, 2, 20_000, 64 * MIB),
                new Limits(MIB, 512, 32),
                new Patience(
                        Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(15)));
    }

    public StoreTerms with(Batching other) {
        return new StoreTerms(other, limits, patience);
    }

    public StoreTerms with(Limits other) {
        return new StoreTerms(batching, other, patience);
    }

    public StoreTerms with(Patience other) {
        return new StoreTerms(batching, limits, other);
    }

    private static void positive(long... numbers) {
        for (long number : numbers) {
            if (number <= 0) {
                throw new IllegalArgumentException("must be positive, not " + number);
            }
        }
    }
}
