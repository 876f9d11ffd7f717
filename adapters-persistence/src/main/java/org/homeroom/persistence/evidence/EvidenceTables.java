package org.homeroom.persistence.evidence;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.homeroom.evidence.TilePath;
import org.homeroom.evidence.Tiles;
import org.jspecify.annotations.Nullable;

/** The tables of the evidence and the log beside them, over one connection or a pool. Blocks. */
final class EvidenceTables implements Tiles {

    private static final long PATIENCE_SECONDS = 30;

    private final SqlClient client;

    EvidenceTables(SqlClient client) {
        this.client = client;
    }

    /** A signed checkpoint as it is kept. */
    record Signed(long size, String note, Instant at) {}

    /** False while another node has it; else until the end of the transaction. */
    boolean lock() {
        return only("SELECT pg_try_advisory_xact_lock('pg_namespace'::regclass::oid::int,"
                        + " 'evidence'::regnamespace::oid::int)")
                .getBoolean(0);
    }

    String identity() {
        return only("SELECT id FROM eventstore.identity").getString(0);
    }

    /** Position of the last event of the log. */
    long head() {
        return only("SELECT coalesce(max(position), 0) FROM eventstore.events").getLong(0);
    }

    /** Position of the last event that was recorded by then; 0 for none. */
    long lastBy(Instant then) {
        for (var row : ask(
                "SELECT position FROM eventstore.events WHERE ts <= $1 ORDER BY position DESC LIMIT 1",
                then.atOffset(ZoneOffset.UTC))) return row.getLong(0);
        return 0;
    }

    Optional<Signed> newest() {
        return first(ask("SELECT size, note, signed_at FROM evidence.checkpoint ORDER BY size DESC LIMIT 1"))
                .map(row -> new Signed(
                        row.getLong(0),
                        row.getString(1),
                        row.getOffsetDateTime(2).toInstant()));
    }

    List<LoggedEvent> events(long after, int atMost) {
        return events(after, Long.MAX_VALUE, atMost);
    }

    List<LoggedEvent> events(long after, long to, int atMost) {
        var rows = ask(
                "SELECT " + LoggedEvent.COLUMNS
                        + " FROM eventstore.events WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3",
                after,
                to,
                atMost);
        var events = new ArrayList<LoggedEvent>(rows.size());
        rows.forEach(row -> events.add(LoggedEvent.of(row)));
        return events;
    }

    Map<String, Long> schoolHeads() {
        var heads = new HashMap<String, Long>();
        ask("SELECT school, position FROM evidence.school_head")
                .forEach(row -> heads.put(row.getString(0), row.getLong(1)));
        return heads;
    }

    @Override
    public byte @Nullable [] read(TilePath tile) {
        return first(ask(
                        "SELECT hashes FROM evidence.tile WHERE level = $1 AND index = $2", tile.level(), tile.index()))
                .map(row -> row.getBuffer(0).getBytes())
                .orElse(null);
    }

    /** Tiles of the leaves, by index, as far as there are such. */
    Map<Long, byte[]> lowest(Long[] indexes) {
        var found = new HashMap<Long, byte[]>();
        ask("SELECT index, hashes FROM evidence.tile WHERE level = 0 AND index = ANY ($1::bigint[])", (Object) indexes)
                .forEach(row -> found.put(row.getLong(0), row.getBuffer(1).getBytes()));
        return found;
    }

    void keep(Map<TilePath, byte[]> tiles) {
        var rows = tiles.entrySet().stream()
                .map(tile -> Tuple.of(tile.getKey().level(), tile.getKey().index(), Buffer.buffer(tile.getValue())))
                .toList();
        if (rows.isEmpty()) return;
        await(client.preparedQuery("INSERT INTO evidence.tile (level, index, hashes) VALUES ($1, $2, $3)"
                        + " ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes")
                .executeBatch(rows));
    }

    void keep(Map<String, Long> heads, Signed signed) {
        if (!heads.isEmpty()) {
            ask(
                    "INSERT INTO evidence.school_head (school, position) SELECT * FROM unnest($1::text[], $2::bigint[])"
                            + " ON CONFLICT (school) DO UPDATE SET position = excluded.position",
                    heads.keySet().toArray(String[]::new),
                    heads.values().toArray(Long[]::new));
        }
        var at = signed.at().atOffset(ZoneOffset.UTC);
        ask(
                "DELETE FROM evidence.checkpoint WHERE size < $1"
                        + " AND date_trunc('day', signed_at, 'UTC') = date_trunc('day', $2::timestamptz, 'UTC')",
                signed.size(),
                at);
        ask(
                "INSERT INTO evidence.checkpoint (size, note, signed_at) VALUES ($1, $2, $3)",
                signed.size(),
                signed.note(),
                at);
    }

    /** The client converts parameters in place. */
    RowSet<Row> ask(String sql, Object... values) {
        return await(client.preparedQuery(sql).execute(Tuple.wrap(Arrays.asList(values))));
    }

    private Row only(String sql, Object... values) {
        return ask(sql, values).iterator().next();
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        var all = rows.iterator();
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
