package org.homeroom.persistence.eventstore;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * The log from a position on, without end: fetched page by page, the next page asked for before the current one is
 * decoded, and at most two pages ahead of the reader.
 */
final class TailStream extends BufferedStream {
    private static final String PAGE =
            "SELECT " + RawEvent.COLUMNS + " FROM eventstore.events WHERE position > $1 ORDER BY position LIMIT $2";
    private static final String TAGGED_PAGE = "SELECT " + RawEvent.COLUMNS
            + ", tags FROM eventstore.events WHERE position > $1 ORDER BY position LIMIT $2";
    private static final int TAGS = 8;

    private final EventStoreDatabase database;
    private final Decoder decoder;
    private final EventCriteria criteria;
    private final int pageSize;
    private final Consumer<TailStream> onClose;

    private final Object state = new Object();
    private long read;
    private long known;
    private boolean fetching;
    private boolean wokenMeanwhile;
    private int undecoded;
    private CompletableFuture<Void> decoding = CompletableFuture.completedFuture(null);

    TailStream(
            EventStoreDatabase database,
            Decoder decoder,
            EventCriteria criteria,
            long after,
            int pageSize,
            Consumer<TailStream> onClose) {
        this.database = database;
        this.decoder = decoder;
        this.criteria = criteria;
        this.pageSize = pageSize;
        this.onClose = onClose;
        this.read = after;
        this.known = after;
    }

    /** There are events up to this position. */
    void wake(long head) {
        synchronized (state) {
            known = Math.max(known, head);
            wokenMeanwhile = fetching;
        }
        fetch();
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> next = super.next();
        fetch();
        return next;
    }

    @Override
    public void close() {
        super.close();
        onClose.accept(this);
    }

    private void fetch() {
        long after;
        synchronized (state) {
            if (fetching || read >= known || buffered() + undecoded > pageSize || isEnded()) {
                return;
            }
            fetching = true;
            after = read;
        }
        database.query(criteria.hasCriteria() ? TAGGED_PAGE : PAGE, after, pageSize)
                .whenComplete((rows, failure) -> {
                    if (failure != null) {
                        fail(failure);
                    } else {
                        take(rows);
                    }
                })
                .exceptionally(failure -> {
                    fail(failure);
                    return null;
                });
    }

    private void take(RowSet<Row> rows) {
        List<RawEvent> page = new ArrayList<>(rows.size());
        long last = 0;
        for (Row row : rows) {
            RawEvent event = RawEvent.of(row, 0);
            last = event.position();
            if (!criteria.hasCriteria()
                    || criteria.matches(new QualifiedName(event.type()), Criteria.tags(row.getString(TAGS)))) {
                page.add(event);
            }
        }
        synchronized (state) {
            read = Math.max(read, last);
            // a page that was asked for before the last call may have been read before what the call told of
            if (rows.size() == pageSize || wokenMeanwhile) {
                known = Math.max(known, read + 1);
            } else if (rows.size() == 0) {
                known = read;
            }
            wokenMeanwhile = false;
            undecoded += page.size();
            // queued before the next page is asked for, since that one arrives on another thread
            decodeInOrder(page);
            fetching = false;
        }
        fetch();
    }

    private void decodeInOrder(List<RawEvent> page) {
        if (page.isEmpty()) {
            return;
        }
        decoding = decoding.thenComposeAsync(done -> decoder.decodeAny(page), database.executor())
                .thenAcceptAsync(
                        entries -> {
                            synchronized (state) {
                                undecoded -= page.size();
                            }
                            add(entries);
                            fetch();
                        },
                        database.executor());
        decoding.exceptionally(failure -> {
            fail(failure);
            return null;
        });
    }
}
