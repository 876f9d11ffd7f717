package org.homeroom.persistence.eventstore;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs a statement within a transaction that somebody else opened and will commit. */
@FunctionalInterface
public interface SqlExecutor {
    /**
     * Runs one statement with PostgreSQL's placeholders ({@code $1}, {@code $2}, …).
     *
     * @param params strings, integers and longs
     * @return the number of rows changed
     */
    CompletableFuture<Integer> execute(String sql, @Nullable Object... params);
}
