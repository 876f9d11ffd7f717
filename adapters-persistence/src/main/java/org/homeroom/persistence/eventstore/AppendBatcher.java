package org.homeroom.persistence.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the appends of this node into batches. A batch takes what has queued while the ones before it ran: a lone
 * append leaves at once, and a batch beside another only when it is worth a call of its own. Order is kept but for an append that has to see an earlier one of its batch and waits for the
 * next.
 */
final class AppendBatcher {
    private record Departure(BatchWriter writer, List<PendingAppend> appends) {}

    /** Fewer events than these share the next batch rather than go beside the one that is under way. */
    private static final int WORTH_A_BATCH = 12;

    /** How far to look for appends that fit, when those at the front have to wait for the next batch. */
    private static final int LOOKAHEAD = 1_000;

    private final EventStoreDatabase database;
    private final StoreTerms.Batching terms;
    private final Deque<PendingAppend> queue = new ArrayDeque<>();
    private final Deque<BatchWriter> idle = new ArrayDeque<>();
    private int queuedEvents;
    private long queuedBytes;

    AppendBatcher(EventStoreDatabase database) {
        this.database = database;
        this.terms = database.terms().batching();
        AppendConnection connection = new AppendConnection(database);
        for (int i = 0; i < terms.inFlight(); i++) {
            idle.push(new BatchWriter(database, connection));
        }
    }

    CompletableFuture<OptionalLong> append(Append append) {
        PendingAppend pending = new PendingAppend(append, database.executor());
        synchronized (queue) {
            if (!queue.isEmpty()
                    && (queuedEvents + append.events().size() > terms.queuedEvents()
                            || queuedBytes + append.bytes() > terms.queuedBytes())) {
                return CompletableFuture.failedFuture(new AppendQueueFullException(queuedEvents));
            }
            queue.add(pending);
            count(append, 1);
        }
        start();
        return pending.answer();
    }

    private void start() {
        for (Departure next = nextBatch(); next != null; next = nextBatch()) {
            BatchWriter writer = next.writer();
            List<PendingAppend> appends = next.appends();
            writer.write(appends).onComplete(done -> {
                synchronized (queue) {
                    idle.push(writer);
                }
                start();
                appends.forEach(append -> append.tell(done.cause()));
            });
        }
    }

    private @Nullable Departure nextBatch() {
        synchronized (queue) {
            boolean alone = idle.size() == terms.inFlight();
            if (queue.isEmpty() || idle.isEmpty() || (!alone && queuedEvents < WORTH_A_BATCH)) {
                return null;
            }
            AppendBatch batch = new AppendBatch(terms);
            Iterator<PendingAppend> waiting = queue.iterator();
            for (int looked = 0; looked < LOOKAHEAD && waiting.hasNext() && !batch.isFull(); looked++) {
                PendingAppend next = waiting.next();
                if (batch.take(next)) {
                    waiting.remove();
                    count(next.append(), -1);
                }
            }
            return new Departure(idle.pop(), batch.appends());
        }
    }

    private void count(Append append, int sign) {
        queuedEvents += sign * append.events().size();
        queuedBytes += sign * append.bytes();
    }
}
