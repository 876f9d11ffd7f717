package org.homeroom.persistence.storage;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;
import org.homeroom.application.operations.ParkedEvent;
import org.homeroom.application.operations.ParkedEvents;
import org.homeroom.domain.operations.facts.ParkedEventId;

/** Reads what all nodes have parked. */
final class SqlParkedEvents implements ParkedEvents {

    private static final String COLUMNS =
            "select id, processor, position, event_id, type, sequence, error, parked_at, attempts from eventstore.parked";

    private final Pool pool;

    SqlParkedEvents(Pool pool) {
        this.pool = pool;
    }

    @Override
    public CompletionStage<List<ParkedEvent>> list(int limit) {
        return select(COLUMNS + " order by position, processor limit $1", Tuple.of(limit));
    }

    @Override
    public CompletionStage<Optional<ParkedEvent>> find(ParkedEventId id) {
        return select(COLUMNS + " where id = $1", Tuple.of(id.value().toString()))
                .thenApply(found -> found.stream().findFirst());
    }

    @Override
    public CompletionStage<Long> count() {
        return pool.query("select count(*) from eventstore.parked")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .toCompletionStage();
    }

    private CompletionStage<List<ParkedEvent>> select(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SqlParkedEvents::parked)
                        .toList())
                .toCompletionStage();
    }

    private static ParkedEvent parked(Row row) {
        return new ParkedEvent(
                new ParkedEventId(UUID.fromString(row.getString(0))),
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getOffsetDateTime(7).toInstant(),
                row.getInteger(8));
    }
}
