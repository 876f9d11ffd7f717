package org.homeroom.persistence.eventstore;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Where processors lay events aside that they cannot handle, so that others go on. A processor with one segment is the
 * only one to change what it has parked; it does so in the order of the log.
 */
public final class Parking {
    private static final String HELD =
            "SELECT position, sequence FROM eventstore.parked WHERE processor = $1 ORDER BY position";
    private static final String EVENT = "SELECT " + RawEvent.COLUMNS + " FROM eventstore.events WHERE position = $1";
    private static final String TAGS = "SELECT tags FROM eventstore.events WHERE position = $1";

    private final EventStoreDatabase database;
    private final Decoder decoder;

    public Parking(EventStoreDatabase database, EventCodec codec, PersonalData personal) {
        this.database = database;
        this.decoder = new Decoder(codec, personal);
    }

    /**
     * What a processor has parked, for one unit of work.
     *
     * @param statements runs what changes it, in the transaction of that unit where there is one
     */
    public CompletableFuture<ParkedSequences> of(String processor, SqlExecutor statements) {
        return database.query(HELD, processor).thenApply(rows -> {
            TreeMap<Long, String> held = new TreeMap<>();
            for (Row row : rows) {
                held.put(row.getLong(0), row.getString(1));
            }
            return new ParkedSequences(processor, statements, held);
        });
    }

    /** Statements each in a transaction of its own. */
    public SqlExecutor ownStatements() {
        return (sql, params) -> database.query(sql, params).thenApply(RowSet::rowCount);
    }

    /** The event at a position, as a stream would show it. */
    public CompletableFuture<EventMessage> event(long position) {
        return database.query(EVENT, position)
                .thenCompose(rows ->
                        decoder.decodeAny(List.of(RawEvent.of(rows.iterator().next(), 0))))
                .thenApply(entries -> entries.getFirst().message());
    }

    /** The tags of the event at a position, which are there even if the event itself cannot be read. */
    public CompletableFuture<Set<Tag>> tags(long position) {
        return database.query(TAGS, position)
                .thenApply(rows -> Criteria.tags(rows.iterator().next().getString(0)));
    }
}
