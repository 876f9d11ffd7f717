package org.homeroom.persistence.eventstore;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The connections of the event store, shared by the engine, the token store and the personal data.
 *
 * <p>The isolation level of every connection is READ COMMITTED. Futures complete on virtual threads, never on an event
 * loop, so that a caller may block in what follows.
 */
public final class EventStoreDatabase implements AutoCloseable {
    private final Vertx vertx;
    private final PgConnectOptions options;
    private final Pool pool;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private EventStoreDatabase(Vertx vertx, PgConnectOptions options, int connections) {
        this.vertx = vertx;
        this.options = options;
        this.pool = PgBuilder.pool()
                .using(vertx)
                .connectingTo(options)
                .with(new PoolOptions().setMaxSize(connections))
                .build();
    }

    /**
     * Opens a pool; the first connection is made when it is needed.
     *
     * @param options where and as whom to connect; copied
     * @param connections the most to open, one more is used for notifications
     */
    public static EventStoreDatabase open(Vertx vertx, PgConnectOptions options, int connections) {
        PgConnectOptions pinned = new PgConnectOptions(options)
                .setCachePreparedStatements(true)
                .addProperty("default_transaction_isolation", "read committed");
        return new EventStoreDatabase(vertx, pinned, connections);
    }

    /** The pool itself, for those who know to leave the event loop on their own. */
    public Pool pool() {
        return pool;
    }

    Vertx vertx() {
        return vertx;
    }

    PgConnectOptions options() {
        return options;
    }

    ExecutorService executor() {
        return executor;
    }

    CompletableFuture<RowSet<Row>> query(String sql, @Nullable Object... params) {
        return offLoop(pool.preparedQuery(sql).execute(Tuple.wrap(Arrays.asList(params))));
    }

    private <T> CompletableFuture<T> offLoop(Future<T> future) {
        CompletableFuture<T> result = new CompletableFuture<>();
        future.onComplete(
                value -> executor.execute(() -> result.complete(value)),
                failure -> executor.execute(() -> result.completeExceptionally(failure)));
        return result;
    }

    /** Closes the connections; what is still under way fails. */
    @Override
    public void close() {
        pool.close().toCompletionStage().toCompletableFuture().join();
        executor.close();
    }
}
