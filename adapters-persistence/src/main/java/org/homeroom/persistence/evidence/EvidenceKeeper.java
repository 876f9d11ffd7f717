package org.homeroom.persistence.evidence;

import io.vertx.sqlclient.Pool;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.homeroom.application.evidence.EvidenceState;
import org.homeroom.application.evidence.EvidenceState.Alarm;
import org.jboss.logging.Logger;

/** Lets the sequencer follow the log, and patrols what was signed, on a thread of its own until it is closed. */
public final class EvidenceKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EvidenceKeeper.class);
    private static final int PATROLLED_AT_ONCE = 200;

    private final Pool pool;
    private final Function<String, LogKeys> keysOf;
    private final Path folder;
    private final Duration interval;
    private final Thread thread;
    private final CompletableFuture<LogKeys> keys = new CompletableFuture<>();
    private volatile EvidenceState state = new EvidenceState(0, null, null);
    private volatile boolean closed;

    private EvidenceKeeper(Pool pool, Function<String, LogKeys> keysOf, Path folder, Duration interval) {
        this.pool = pool;
        this.keysOf = keysOf;
        this.folder = folder;
        this.interval = interval;
        this.thread = Thread.ofPlatform().daemon().name("evidence").unstarted(this::follow);
    }

    /**
     * Begins.
     *
     * @param folder where keys and the newest checkpoint lie
     * @param key the file with the key that signs; empty: one is made for this log
     * @param rotations a folder with the notes by which older keys handed over
     * @param interval between two looks at the log
     */
    public static EvidenceKeeper start(
            Pool pool, Path folder, Optional<Path> key, Optional<Path> rotations, Duration interval) {
        var keeper =
                new EvidenceKeeper(pool, identity -> LogKeys.of(identity, folder, key, rotations), folder, interval);
        keeper.thread.start();
        return keeper;
    }

    EvidenceState state() {
        return state;
    }

    /** Known as soon as the database has answered once. */
    CompletableFuture<LogKeys> keys() {
        return keys.copy();
    }

    Pool pool() {
        return pool;
    }

    private void follow() {
        Sequencer sequencer = null;
        var tables = new EvidenceTables(pool);
        var patrol = new Patrol(tables);
        while (!closed) {
            var more = false;
            try {
                if (sequencer == null) sequencer = sequencer();
                if (state.alarm() != null) lookAtAll(tables);
                var step = sequencer.step();
                more = step.more();
                step.newest().ifPresent(newest -> {
                    patrol.goOn(newest, PATROLLED_AT_ONCE);
                    state = new EvidenceState(newest.size(), newest.at(), null);
                });
            } catch (EvidenceAlarm e) {
                raise(e.alarm());
            } catch (RuntimeException e) {
                if (!closed) LOG.warn("The log could not be signed on; it is tried again", e);
            }
            if (!more) pause(state.alarm() == null ? interval : interval.multipliedBy(20));
        }
    }

    /** After an alarm nothing is signed before every event has been found as it was. */
    private static void lookAtAll(EvidenceTables tables) {
        var newest = tables.newest();
        if (newest.isEmpty()) return;
        var patrol = new Patrol(tables);
        while (!patrol.goOn(newest.get(), Sequencer.BATCH)) {
            Thread.onSpinWait();
        }
    }

    private Sequencer sequencer() {
        var identity = new EvidenceTables(pool).identity();
        var known = keysOf.apply(identity);
        keys.complete(known);
        var file = "evidence-checkpoint-" + known.origin().replaceAll("[^A-Za-z0-9.-]", "_");
        return new Sequencer(pool, known, new KeptCheckpoint(folder.resolve(file)), Clock.systemUTC());
    }

    private void raise(Alarm alarm) {
        if (!alarm.equals(state.alarm()))
            LOG.errorf(
                    "THE LOG IS NOT WHAT WAS SIGNED: %s at position %d. Nothing is signed any more; look who changed"
                            + " the database, or which backup was restored",
                    alarm.kind(), alarm.position());
        state = new EvidenceState(state.size(), state.signedAt(), alarm);
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Waits until the step under way is over. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
