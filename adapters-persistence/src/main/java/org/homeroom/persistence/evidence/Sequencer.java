package org.homeroom.persistence.evidence;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import org.homeroom.application.evidence.EvidenceState.Kind;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.GrowingTiles;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.MissingTile;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TiledTree;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;
import org.jspecify.annotations.Nullable;

/**
 * Adds what came into the log to the tree, in the order of positions, and signs it: one step, one transaction. Of several
 * nodes one does it at a time, whoever comes first; after the crash of one the next step of any goes on. Used by one thread.
 */
final class Sequencer {

    static final int BATCH = 10_000;
    private static final int WATCHED = 256;

    private final Pool pool;
    private final LogKeys keys;
    private final KeptCheckpoint kept;
    private final Clock clock;
    private final Hashing hashing = new Hashing();
    private @Nullable State state;

    /**
     * What has been signed, as this node last saw it.
     *
     * @param links what the newest leaves name as their events before; of as many as this node has added itself
     */
    private record State(Signed signed, GrowingTiles tiles, SchoolChain chain, ArrayDeque<String> links) {}

    /**
     * What a step found or did.
     *
     * @param newest empty where nothing was ever signed
     * @param more whether another step would find more to do
     */
    record Step(Optional<Signed> newest, boolean more) {}

    Sequencer(Pool pool, LogKeys keys, KeptCheckpoint kept, Clock clock) {
        this.pool = pool;
        this.keys = keys;
        this.kept = kept;
        this.clock = clock;
    }

    /** @throws EvidenceAlarm where the log does not fit what was signed */
    Step step() {
        var connection = EvidenceTables.await(pool.getConnection());
        var done = false;
        try {
            var transaction = EvidenceTables.await(connection.begin());
            var step = step(connection);
            EvidenceTables.await(transaction.commit());
            done = true;
            remember();
            return step;
        } finally {
            if (!done) state = null;
            connection.close(); // rolls back what was not committed
        }
    }

    private Step step(SqlConnection connection) {
        var tables = new EvidenceTables(connection);
        if (!tables.lock()) return new Step(tables.newest(), false);
        var newest = tables.newest();
        var size = newest.map(Signed::size).orElse(0L);
        var now = state;
        if (now == null || !now.signed.equals(newest.orElse(now.signed))) {
            compareWithMemory(tables, size);
            now = load(tables, newest);
        }
        state = now;
        var head = tables.head();
        if (head < size) throw new EvidenceAlarm(Kind.EVENT_MISSING, head + 1);
        if (head == size && newest.isPresent()) return new Step(newest, false);
        compareEnd(tables, now);
        return new Step(Optional.of(grow(tables, now)), head - size > BATCH);
    }

    /** What this node knows from outside the database must still be so. */
    private void compareWithMemory(EvidenceTables tables, long size) {
        var memory = kept.read();
        if (memory.isEmpty()) return;
        var then = Checkpoint.of(memory.get());
        if (then.size() > size) throw new EvidenceAlarm(Kind.ROLLED_BACK, size + 1);
        try {
            if (!Arrays.equals(new TiledTree(tables, size).root(then.size()), then.root()))
                throw new EvidenceAlarm(Kind.FORKED, 0);
        } catch (MissingTile e) {
            throw new EvidenceAlarm(Kind.TREE_CHANGED, 0);
        }
    }

    private State load(EvidenceTables tables, Optional<Signed> newest) {
        try {
            var tiles = GrowingTiles.from(newest.map(Signed::size).orElse(0L), tables);
            newest.ifPresent(signed -> compareRoot(signed, tiles));
            return new State(
                    newest.orElseGet(() -> new Signed(0, "", Instant.EPOCH)),
                    tiles,
                    new SchoolChain(tables.schoolHeads()),
                    new ArrayDeque<>());
        } catch (MissingTile e) {
            throw new EvidenceAlarm(Kind.TREE_CHANGED, 0);
        }
    }

    private void compareRoot(Signed newest, GrowingTiles tiles) {
        try {
            var note = Note.of(newest.note());
            var checkpoint = Checkpoint.of(note);
            if (!checkpoint.origin().equals(keys.origin()) || !keys.signed(note))
                throw new EvidenceAlarm(Kind.SIGNED_BY_ANOTHER, 0);
            if (checkpoint.size() != newest.size() || !Arrays.equals(checkpoint.root(), tiles.root()))
                throw new EvidenceAlarm(Kind.TREE_CHANGED, 0);
        } catch (Malformed e) {
            throw new EvidenceAlarm(Kind.SIGNED_BY_ANOTHER, 0);
        }
    }

    /** The newest events that were signed must still be there, before anything is put on top of them. */
    private void compareEnd(EvidenceTables tables, State now) {
        if (now.links.isEmpty()) return;
        var size = now.signed.size();
        var position = size - now.links.size();
        var tree = new TiledTree(tables, size);
        var events = tables.events(position, size, WATCHED).iterator();
        for (var link : now.links) {
            position++;
            if (!events.hasNext()) throw new EvidenceAlarm(Kind.EVENT_MISSING, position);
            var event = events.next();
            if (event.position() != position) throw new EvidenceAlarm(Kind.EVENT_MISSING, position);
            Patrol.compare(event, link, tree, hashing);
        }
    }

    private Signed grow(EvidenceTables tables, State before) {
        var position = before.signed.size();
        for (var event : tables.events(position, Long.MAX_VALUE, BATCH)) {
            if (event.position() != ++position) throw new EvidenceAlarm(Kind.EVENT_MISSING, position);
            var link = before.chain.next(event.tags(), position);
            before.tiles.add(hashing.leaf(event.envelope(link).entry()));
            before.links.add(link);
            if (before.links.size() > WATCHED) before.links.remove();
        }
        tables.keep(before.tiles.changes());
        var note = new Checkpoint(keys.origin(), position, before.tiles.root()).signedBy(keys.key());
        var signed = new Signed(position, note.toString(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        tables.keep(before.chain.changes(), signed);
        state = new State(signed, before.tiles, before.chain, before.links);
        return signed;
    }

    private void remember() {
        var now = state;
        if (now == null || now.signed.note().isEmpty()) return;
        var newest = Note.of(now.signed.note());
        if (!kept.read().map(Note::toString).equals(Optional.of(now.signed.note()))) kept.write(newest);
    }
}
