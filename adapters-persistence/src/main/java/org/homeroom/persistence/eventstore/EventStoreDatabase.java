package org.homeroom.persistence.eventstore;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of the event store, shared by the engine, the token store and the personal data.
 *
 * <p>The isolation level of every connection is READ COMMITTED. Futures complete on virtual threads, never on an event
 * loop, so that a caller may block in what follows.
 */
public final class EventStoreDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStoreDatabase.class);

    private final Vertx vertx;
    private final StoreTerms terms;
    private final PgConnectOptions options;
    private final PgConnectOptions bounded;
    private final Pool pool;
    private final Set<PgConnection> forAppends = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private EventStoreDatabase(Vertx vertx, PgConnectOptions options, int connections, StoreTerms terms) {
        this.vertx = vertx;
        this.terms = terms;
        this.options = options;
        StoreTerms.Patience patience = terms.patience();
        // a link that has died without a word is given up, so that its socket does not stay for ever
        this.bounded = new PgConnectOptions(options)
                .setIdleTimeout((int)
                        Math.min(Integer.MAX_VALUE, 2 * patience.statement().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        this.pool = PgBuilder.pool()
                .using(vertx)
                .connectingTo(bounded)
                .with(new PoolOptions()
                        .setMaxSize(connections)
                        .setConnectionTimeout((int) patience.acquire().toMillis())
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .build();
    }

    /** Opens a pool with the default terms; the first connection is made when it is needed. */
    public static EventStoreDatabase open(Vertx vertx, PgConnectOptions options, int connections) {
        return open(vertx, options, connections, StoreTerms.defaults());
    }

    /**
     * Opens a pool; the first connection is made when it is needed.
     *
     * @param options where and as whom to connect; copied
     * @param connections the most in the pool; an engine uses one more for notifications and one for appends
     */
    public static EventStoreDatabase open(Vertx vertx, PgConnectOptions options, int connections, StoreTerms terms) {
        StoreTerms.Patience patience = terms.patience();
        PgConnectOptions pinned = new PgConnectOptions(options)
                .setCachePreparedStatements(true)
                .setConnectTimeout((int) patience.connect().toMillis())
                .setTcpKeepAlive(true)
                .addProperty("default_transaction_isolation", "read committed")
                .addProperty(
                        "statement_timeout", String.valueOf(patience.statement().toMillis()));
        return new EventStoreDatabase(vertx, pinned, connections, terms);
    }

    /** The pool itself, for those who know to leave the event loop on their own. */
    public Pool pool() {
        return pool;
    }

    Vertx vertx() {
        return vertx;
    }

    StoreTerms terms() {
        return terms;
    }

    PgConnectOptions options() {
        return options;
    }

    ExecutorService executor() {
        return executor;
    }

    CompletableFuture<RowSet<Row>> query(String sql, @Nullable Object... params) {
        Tuple tuple = Tuple.wrap(Arrays.asList(params));
        return offLoop(pool.getConnection()
                .compose(connection -> bounded(
                                connection, connection.preparedQuery(sql).execute(tuple))
                        .onComplete(done -> connection.close())));
    }

    /** A connection outside the pool, told when it is closed. */
    Future<PgConnection> connectForAppends(Runnable onClose) {
        Future<PgConnection> attempt = PgConnection.connect(vertx, bounded);
        Promise<PgConnection> inTime = Promise.promise();
        long timer = vertx.setTimer(
                terms.patience().connect().toMillis(),
                late -> inTime.tryFail(new TimeoutException("no connection to the database in time")));
        attempt.onComplete(
                connection -> {
                    vertx.cancelTimer(timer);
                    forAppends.add(connection);
                    connection.exceptionHandler(failure -> LOG.debug("A connection for appends failed", failure));
                    connection.closeHandler(closed -> {
                        forAppends.remove(connection);
                        onClose.run();
                    });
                    if (!inTime.tryComplete(connection)) {
                        connection.close();
                    }
                },
                failure -> {
                    vertx.cancelTimer(timer);
                    inTime.tryFail(failure);
                });
        return inTime.future();
    }

    /**
     * The answer, in time: the server gives up on a statement first, and a connection on which nothing comes at all is
     * cut off.
     */
    <T> Future<T> bounded(SqlConnection connection, Future<T> answer) {
        return answer.timeout(terms.patience().statement().toMillis() * 5 / 4, TimeUnit.MILLISECONDS)
                .onFailure(failure -> {
                    if (failure instanceof TimeoutException) {
                        cut(connection);
                    }
                });
    }

    /** Closing a connection politely would wait for the answer that does not come. */
    private static void cut(SqlConnection connection) {
        if (((SqlConnectionInternal) connection).unwrap().unwrap() instanceof SocketConnectionBase socket) {
            socket.socket().close();
        }
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
        forAppends.forEach(EventStoreDatabase::cut);
        pool.close().toCompletionStage().toCompletableFuture().join();
        executor.close();
    }
}
