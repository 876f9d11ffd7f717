package org.homeroom.persistence.eventstore;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** A connection of its own for appends: made when it is needed, and made anew after it was lost. */
final class AppendConnection {
    private final EventStoreDatabase database;
    private @Nullable Future<PgConnection> current;

    AppendConnection(EventStoreDatabase database) {
        this.database = database;
    }

    Future<RowSet<Row>> query(String sql, Tuple parameters) {
        return connected()
                .recover(once -> connected())
                .recover(twice -> Future.failedFuture(new NotSentException(twice)))
                .compose(connection -> database.bounded(
                        connection, connection.preparedQuery(sql).execute(parameters)));
    }

    private synchronized Future<PgConnection> connected() {
        Future<PgConnection> known = current;
        if (known != null) {
            return known;
        }
        Future<PgConnection> made = database.connectForAppends(this::forget);
        current = made;
        made.onFailure(failure -> forget());
        return made;
    }

    /** There is one connection at a time, so what was closed is the current one. */
    private synchronized void forget() {
        current = null;
    }
}
