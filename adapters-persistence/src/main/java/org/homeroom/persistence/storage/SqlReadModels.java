package org.homeroom.persistence.storage;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.homeroom.application.ReadModels;
import org.homeroom.application.axon.HomeroomAssembly;

/** Follows the token of the projections in the database, whichever node moves it. */
final class SqlReadModels implements ReadModels {

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_REBUILD = Duration.ofHours(12);

    private static final String REACHED =
            "select coalesce((token::json ->> 'globalIndex')::bigint, 0) from eventstore.token where processor = $1";
    private static final String HEAD = "select coalesce(max(position), 0) from eventstore.events";

    /** Another node that works on the token loses the claim, so what it has half done is rolled back. */
    private static final String BACK_TO_THE_START =
            "update eventstore.token set token = json_build_object('globalIndex', 0)::text, owner = null,"
                    + " claimed_at = null where processor = $1";

    /** What still cannot be applied will be parked again. */
    private static final String NOTHING_PARKED = "delete from eventstore.parked where processor = $1";

    private final Pool pool;
    private final HomeroomAssembly assembly;
    private final String tables;

    SqlReadModels(Pool pool, HomeroomAssembly assembly, List<Class<?>> rows) {
        this.pool = pool;
        this.assembly = assembly;
        this.tables = rows.stream()
                .map(row -> row.getAnnotation(Table.class))
                .map(table -> table.schema() + "." + table.name())
                .collect(Collectors.joining(", "));
    }

    @Override
    public CompletionStage<Boolean> reach(long position, Duration atMost) {
        return reach(position, Instant.now().plus(atMost));
    }

    private CompletableFuture<Boolean> reach(long position, Instant deadline) {
        return reached().thenCompose(reached -> {
            if (reached >= position) return CompletableFuture.completedFuture(true);
            if (Instant.now().isAfter(deadline)) return CompletableFuture.completedFuture(false);
            return CompletableFuture.supplyAsync(() -> null, pause()).thenCompose(nothing -> reach(position, deadline));
        });
    }

    private static Executor pause() {
        return CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Long> reached() {
        return number(pool.preparedQuery(REACHED).execute(Tuple.of(Storage.PROCESSOR)));
    }

    private static CompletableFuture<Long> number(Future<RowSet<Row>> rows) {
        return rows.map(found ->
                        found.size() == 0 ? 0L : found.iterator().next().getLong(0))
                .toCompletionStage()
                .toCompletableFuture();
    }

    @Override
    public CompletionStage<Void> rebuild() {
        return assembly.whileResting(Storage.PROCESSOR, this::empty)
                .thenCompose(nothing -> number(pool.query(HEAD).execute()))
                .thenCompose(head -> reach(head, LONGEST_REBUILD))
                .thenCompose(complete -> complete
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.failedFuture(
                                new IllegalStateException("The read models did not reach the end of the log")));
    }

    private CompletionStage<RowSet<Row>> empty() {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(BACK_TO_THE_START)
                        .execute(Tuple.of(Storage.PROCESSOR))
                        .compose(nothing ->
                                connection.preparedQuery(NOTHING_PARKED).execute(Tuple.of(Storage.PROCESSOR)))
                        .compose(nothing ->
                                connection.query("truncate " + tables).execute()))
                .toCompletionStage();
    }
}
