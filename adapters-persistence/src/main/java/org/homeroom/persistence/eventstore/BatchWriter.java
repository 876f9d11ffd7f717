package org.homeroom.persistence.eventstore;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Writes batches of appends, one batch at a time, and answers each append on its own.
 *
 * <p>A batch that the database refuses as a whole is repeated one by one, so that only the culprit fails. When an answer
 * is lost, the store is asked for the events: those found are answered, the others are tried again. That is safe even
 * if the lost attempt is still under way, since an event identifier is stored once only.
 */
final class BatchWriter {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final EventStoreDatabase database;
    private final AppendConnection connection;
    private final StoredEvents stored;

    BatchWriter(EventStoreDatabase database, AppendConnection connection) {
        this.database = database;
        this.connection = connection;
        this.stored = new StoredEvents(connection);
    }

    /** Succeeds when the answer of every append is settled, whatever it is. */
    Future<Void> write(List<PendingAppend> appends) {
        return attempt(appends, System.nanoTime());
    }

    private Future<Void> attempt(List<PendingAppend> appends, long begin) {
        return call(appends)
                .transform(rows ->
                        rows.succeeded() ? answer(appends, rows.result()) : afterFailure(appends, rows.cause(), begin));
    }

    private Future<RowSet<Row>> call(List<PendingAppend> appends) {
        try {
            Tuple parameters =
                    AppendCall.of(appends.stream().map(PendingAppend::append).toList());
            return connection.query(AppendCall.SQL, parameters);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<Void> answer(List<PendingAppend> appends, RowSet<Row> rows) {
        Long[] positions = rows.iterator().next().getArrayOfLongs(0);
        List<Future<Void>> open = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            PendingAppend append = appends.get(i);
            if (positions[i] > 0) {
                append.storedUpTo(positions[i]);
            } else if (append.isDoubtful()) {
                open.add(answerIfStored(append, append::conflicts));
            } else {
                append.conflicts();
            }
        }
        return open.isEmpty() ? Future.succeededFuture() : Future.all(open).mapEmpty();
    }

    /** What looks refused may have been stored by the attempt whose answer was lost. */
    private Future<Void> answerIfStored(PendingAppend append, Runnable otherwise) {
        return stored.find(List.of(append)).transform(found -> {
            if (found.failed()) {
                append.fail(new AppendOutcomeUnknownException(found.cause()));
            } else if (found.result().containsKey(append)) {
                append.storedUpTo(found.result().get(append));
            } else {
                otherwise.run();
            }
            return Future.succeededFuture();
        });
    }

    private Future<Void> afterFailure(List<PendingAppend> appends, Throwable failure, long begin) {
        boolean sent = !(failure instanceof NotSentException);
        if (sent && Failures.isLostAnswer(failure)) {
            appends.forEach(PendingAppend::doubt);
        }
        if (appends.stream().anyMatch(PendingAppend::isDoubtful) && (!sent || Failures.isLostAnswer(failure))) {
            return recover(appends, failure, begin);
        }
        if (sent && appends.size() > 1 && !Failures.isAboutTheServer(failure)) {
            return oneByOne(appends);
        }
        List<Future<Void>> open = new ArrayList<>();
        for (PendingAppend append : appends) {
            if (append.isDoubtful()) {
                open.add(answerIfStored(append, () -> append.fail(failure)));
            } else {
                append.fail(sent ? failure : Failures.cause(failure));
            }
        }
        return open.isEmpty() ? Future.succeededFuture() : Future.all(open).mapEmpty();
    }

    private Future<Void> oneByOne(List<PendingAppend> appends) {
        Future<Void> all = Future.succeededFuture();
        for (PendingAppend append : appends) {
            all = all.compose(before -> attempt(List.of(append), System.nanoTime()));
        }
        return all;
    }

    private Future<Void> recover(List<PendingAppend> appends, Throwable failure, long begin) {
        Duration spent = Duration.ofNanos(System.nanoTime() - begin);
        if (spent.compareTo(database.terms().patience().recovery()) > 0) {
            appends.forEach(append -> append.fail(new AppendOutcomeUnknownException(Failures.cause(failure))));
            return Future.succeededFuture();
        }
        return stored.find(appends)
                .transform(found -> found.succeeded()
                        ? goOn(appends, found.result(), begin)
                        : pause().compose(paused -> recover(appends, failure, begin)));
    }

    private Future<Void> goOn(List<PendingAppend> appends, Map<PendingAppend, Long> found, long begin) {
        found.forEach(PendingAppend::storedUpTo);
        List<PendingAppend> others =
                appends.stream().filter(append -> !found.containsKey(append)).toList();
        return others.isEmpty() ? Future.succeededFuture() : attempt(others, begin);
    }

    private Future<Void> pause() {
        return database.vertx().timer(PAUSE.toMillis(), TimeUnit.MILLISECONDS).mapEmpty();
    }
}
