package org.homeroom.persistence.eventstore;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Writes appends, each in a call and a transaction of its own. */
final class Appender {
    private static final String APPEND = "SELECT app, last_position FROM eventstore.append("
            + "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";

    private final EventStoreDatabase database;
    private final PersonalData personal;

    Appender(EventStoreDatabase database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    /** The position of the last event, or nothing when the condition did not hold. */
    CompletableFuture<OptionalLong> write(Append append) {
        Set<String> subjects = append.subjects();
        return attempt(append, subjects).exceptionallyCompose(failure -> {
            if (Failures.isOutdatedKey(failure)) {
                personal.forgetKeysOf(subjects);
                return attempt(append, subjects);
            }
            return CompletableFuture.failedFuture(
                    Failures.isDuplicateOf(failure, "events_id")
                            ? new DuplicateEventException(Failures.cause(failure))
                            : Failures.cause(failure));
        });
    }

    private CompletableFuture<OptionalLong> attempt(Append append, Set<String> subjects) {
        return personal.keysFor(subjects)
                .thenCompose(keys -> database.query(APPEND, Append.parameters(List.of(append), keys)))
                .thenApply(Appender::lastPosition);
    }

    private static OptionalLong lastPosition(RowSet<Row> answers) {
        for (Row row : answers) {
            return OptionalLong.of(row.getLong(1));
        }
        return OptionalLong.empty();
    }
}
