package org.homeroom.persistence.eventstore;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out which appends are in the store, by the identifiers of their events. */
final class StoredEvents {
    private static final String FIND = "SELECT id, position FROM eventstore.events WHERE id = ANY ($1)";

    private final AppendConnection connection;

    StoredEvents(AppendConnection connection) {
        this.connection = connection;
    }

    /** The appends whose events are all there, each with the position of its last event. */
    Future<Map<PendingAppend, Long>> find(List<PendingAppend> appends) {
        String[] ids =
                appends.stream().flatMap(append -> append.eventIds().stream()).toArray(String[]::new);
        return connection.query(FIND, Tuple.of(ids)).map(rows -> {
            Map<String, Long> positions = new HashMap<>();
            for (Row row : rows) {
                positions.put(row.getString(0), row.getLong(1));
            }
            Map<PendingAppend, Long> found = new HashMap<>();
            for (PendingAppend append : appends) {
                if (positions.keySet().containsAll(append.eventIds())) {
                    append.eventIds().forEach(id -> found.merge(append, positions.get(id), Math::max));
                }
            }
            return found;
        });
    }
}
