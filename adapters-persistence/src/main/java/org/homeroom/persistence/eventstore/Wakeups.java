package org.homeroom.persistence.eventstore;

import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the open streams: after an own commit, on a notification of the database, and by a slow poll. On notification
 * it also forgets the keys of subjects that were erased on another node.
 */
final class Wakeups implements AutoCloseable {
    static final String HEAD = "SELECT coalesce(max(position), 0) FROM eventstore.events";
    private static final Logger LOG = LoggerFactory.getLogger(Wakeups.class);
    private static final String CHANNEL = "eventstore";
    private static final long RECONNECT_MILLIS = 500;
    /** A key that was being read while its subject was erased may come back to memory once. */
    private static final long BEING_READ_MILLIS = 500;

    private final EventStoreDatabase database;
    private final PgSubscriber subscriber;
    private final long timer;
    private final Set<TailStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean polling = new AtomicBoolean();

    Wakeups(EventStoreDatabase database, PersonalData personal, Duration poll) {
        this.database = database;
        this.subscriber = PgSubscriber.subscriber(database.vertx(), database.options())
                .reconnectPolicy(retries -> RECONNECT_MILLIS);
        subscriber.channel(CHANNEL).handler(head -> wake(Long.parseLong(head)));
        subscriber
                .channel(PersonalData.ERASED)
                .subscribeHandler(missedUntilNow -> personal.forgetAllKeys())
                .handler(subject -> forget(personal, subject));
        subscriber
                .connect()
                .onFailure(failure -> LOG.warn("No notifications from the database, polling only", failure));
        this.timer = database.vertx().setPeriodic(poll.toMillis(), tick -> poll());
    }

    private void forget(PersonalData personal, String subject) {
        personal.forgetKeysOf(Set.of(subject));
        database.vertx().setTimer(BEING_READ_MILLIS, again -> personal.forgetKeysOf(Set.of(subject)));
    }

    void add(TailStream stream) {
        streams.add(stream);
    }

    void remove(TailStream stream) {
        streams.remove(stream);
    }

    void wake(long head) {
        streams.forEach(stream -> stream.wake(head));
    }

    private void poll() {
        if (streams.isEmpty() || !polling.compareAndSet(false, true)) {
            return;
        }
        database.query(HEAD).whenComplete((rows, failure) -> {
            polling.set(false);
            if (failure == null) {
                wake(head(rows));
            } else {
                LOG.warn("Cannot ask the database for new events", failure);
            }
        });
    }

    static long head(RowSet<Row> rows) {
        return rows.iterator().next().getLong(0);
    }

    @Override
    public void close() {
        database.vertx().cancelTimer(timer);
        streams.forEach(TailStream::close);
        subscriber.close();
    }
}
