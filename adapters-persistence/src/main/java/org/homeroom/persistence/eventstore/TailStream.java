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
 * The log from a position on, without end. Positions are dense, so that the pages up to the head are known before they
 * are read: some are fetched and decoded side by side, and given in order.
 *
 * <p>A page with fewer events than positions means that the log is not what it was (a server that lost its end took
 * over, or somebody removed events): the pages after it are read again, one by one, from the last event that is there.
 */
final class TailStream extends BufferedStream {
    private static final String PAGE = "SELECT " + RawEvent.COLUMNS
            + " FROM eventstore.events WHERE position > $1 AND position <= $2" + " ORDER BY position LIMIT $3";
    private static final String TAGGED_PAGE = PAGE.replace(" FROM ", ", tags FROM ");
    private static final int TAGS = 8;
    private static final int SIDE_BY_SIDE = 3;

    private final EventStoreDatabase database;
    private final Decoder decoder;
    private final EventCriteria criteria;
    private final int pageSize;
    private final Consumer<TailStream> onClose;

    private final Object state = new Object();
    private long asked;
    private long known;
    private int pages;
    private int gaps;
    private boolean afterGap;
    private CompletableFuture<Void> given = CompletableFuture.completedFuture(null);

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
        this.asked = after;
        this.known = after;
    }

    /** There are events up to this position, committed. */
    void wake(long head) {
        synchronized (state) {
            known = Math.max(known, head);
        }
        fetch();
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> next = super.next();
        int left = buffered();
        if (left == pageSize || left == 0) {
            fetch();
        }
        return next;
    }

    @Override
    public void close() {
        super.close();
        onClose.accept(this);
    }

    private void fetch() {
        synchronized (state) {
            while (asked < known && pages < (afterGap ? 1 : SIDE_BY_SIDE) && buffered() <= pageSize && !isEnded()) {
                long from = asked;
                long to = afterGap ? Long.MAX_VALUE : Math.min(known, from + pageSize);
                asked = afterGap ? from : to;
                pages++;
                give(new Page(from, to, gaps, read(from, to)));
            }
        }
    }

    private CompletableFuture<Content> read(long from, long to) {
        return database.query(criteria.hasCriteria() ? TAGGED_PAGE : PAGE, from, to, pageSize)
                .thenCompose(this::decode);
    }

    private CompletableFuture<Content> decode(RowSet<Row> rows) {
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
        long end = last;
        return decoder.decodeAny(page).thenApply(entries -> new Content(rows.size(), end, entries));
    }

    private void give(Page page) {
        given = given.thenCombineAsync(
                page.content(),
                (before, content) -> {
                    boolean wanted = isWanted(page, content);
                    fetch();
                    if (wanted) {
                        add(content.entries());
                    }
                    return null;
                },
                database.executor());
        given.exceptionally(failure -> {
            fail(failure);
            return null;
        });
    }

    private boolean isWanted(Page page, Content content) {
        synchronized (state) {
            pages--;
            if (page.gaps() != gaps) {
                return false;
            }
            boolean whole = content.rows() == page.to() - page.from();
            if (page.to() == Long.MAX_VALUE) {
                asked = Math.max(page.from(), content.last());
                known = content.rows() == 0 ? asked : Math.max(known, asked);
                afterGap = false;
            } else if (!whole) {
                asked = Math.max(page.from(), content.last());
                gaps++;
                afterGap = true;
            }
            return true;
        }
    }

    /**
     * Positions that were asked for.
     *
     * @param gaps how many gaps had been met by then
     */
    private record Page(long from, long to, int gaps, CompletableFuture<Content> content) {}

    /**
     * What there was at those positions.
     *
     * @param rows how many events, wanted or not
     * @param last the position of the last of them, 0 if there was none
     */
    private record Content(int rows, long last, List<Entry<EventMessage>> entries) {}
}
