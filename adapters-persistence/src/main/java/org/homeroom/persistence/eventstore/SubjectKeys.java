package org.homeroom.persistence.eventstore;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The data keys of subjects: made when first needed, kept wrapped in the database, a bounded number also in memory. */
final class SubjectKeys {
    private static final int CACHED = 10_000;
    private static final int ATTEMPTS = 5;
    private static final String FIND =
            "SELECT subject, key_id, wrapped FROM personal.subject_key WHERE subject = ANY ($1)";
    private static final String ADD = "INSERT INTO personal.subject_key (subject, wrapped)"
            + " SELECT * FROM unnest($1::text[], $2::bytea[]) ON CONFLICT (subject) DO NOTHING"
            + " RETURNING subject, key_id, wrapped";

    private final EventStoreDatabase database;
    private final KeyWrapping wrapping;
    private final Map<String, DataKey> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DataKey> eldest) {
            return size() > CACHED;
        }
    };

    SubjectKeys(EventStoreDatabase database, KeyWrapping wrapping) {
        this.database = database;
        this.wrapping = wrapping;
    }

    /** A key for every subject, in at most two round trips unless somebody else makes the same keys right now. */
    CompletableFuture<Map<String, DataKey>> obtain(Collection<String> subjects) {
        Map<String, DataKey> found = new HashMap<>();
        // sorted: two writers that make the same keys must not wait for each other in a circle
        SortedSet<String> missing = new TreeSet<>();
        for (String subject : subjects) {
            DataKey key = cached(subject);
            if (key == null) {
                missing.add(subject);
            } else {
                found.put(subject, key);
            }
        }
        return complete(found, missing, ATTEMPTS);
    }

    private CompletableFuture<Map<String, DataKey>> complete(
            Map<String, DataKey> found, SortedSet<String> missing, int attempts) {
        if (missing.isEmpty()) {
            return CompletableFuture.completedFuture(found);
        }
        if (attempts == 0) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("keys are erased as fast as they are made"));
        }
        return database.query(FIND, (Object) missing.toArray(String[]::new))
                .thenCompose(rows -> {
                    take(rows, found, missing);
                    return missing.isEmpty() ? CompletableFuture.completedFuture(rows) : add(missing);
                })
                .thenCompose(rows -> {
                    take(rows, found, missing);
                    return complete(found, missing, attempts - 1);
                });
    }

    private CompletableFuture<RowSet<Row>> add(SortedSet<String> missing) {
        Buffer[] wrapped = missing.stream()
                .map(subject -> Buffer.buffer(wrapping.newWrappedKey(subject)))
                .toArray(Buffer[]::new);
        return database.query(ADD, missing.toArray(String[]::new), wrapped);
    }

    private void take(RowSet<Row> rows, Map<String, DataKey> found, SortedSet<String> missing) {
        for (Row row : rows) {
            String subject = row.getString(0);
            if (missing.remove(subject)) {
                found.put(
                        subject,
                        unwrapped(row.getLong(1), subject, row.getBuffer(2).getBytes()));
            }
        }
    }

    /** The key of a row that was just read, from memory if it is there. */
    DataKey unwrapped(long id, String subject, byte[] wrapped) {
        DataKey cached = cached(subject);
        if (cached != null && cached.id() == id) {
            return cached;
        }
        DataKey key = wrapping.unwrap(id, subject, wrapped);
        synchronized (cache) {
            cache.put(subject, key);
        }
        return key;
    }

    @Nullable DataKey cached(String subject) {
        synchronized (cache) {
            return cache.get(subject);
        }
    }

    void forgetAll() {
        synchronized (cache) {
            cache.clear();
        }
    }

    void forget(Collection<String> subjects) {
        synchronized (cache) {
            cache.keySet().removeAll(List.copyOf(subjects));
        }
    }
}
