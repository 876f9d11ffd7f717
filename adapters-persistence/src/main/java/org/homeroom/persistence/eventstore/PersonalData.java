package org.homeroom.persistence.eventstore;

import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Personal data kept beside the log: each value encrypted with AES-256-GCM under the key of its subject.
 *
 * <p>Erasing destroys rows, and for a whole subject the key as well; the log stays as it is. The database frees the
 * space of destroyed rows when it vacuums, and backups hold them as long as they are kept. Other nodes hear of an erased
 * subject from the database, by the engine that was given their instance, and forget its key too.
 */
public final class PersonalData {
    /** The channel on which erased subjects are named. */
    static final String ERASED = "personal_erased";

    private static final String VALUES_OF = "SELECT v.event_id, v.part, v.subject, v.key_id, v.ciphertext, k.wrapped"
            + " FROM personal.value v JOIN personal.subject_key k USING (key_id) WHERE v.event_id = ANY ($1)"
            + " ORDER BY v.event_id, v.part";
    private static final String VALUES_AT = "SELECT v.event_id, v.part, v.subject, v.key_id, v.ciphertext, k.wrapped"
            + " FROM unnest($1::text[], $2::text[]) r(event_id, part)"
            + " JOIN personal.value v USING (event_id, part) JOIN personal.subject_key k USING (key_id)";
    private static final String ERASE_SUBJECT = "WITH gone AS (DELETE FROM personal.subject_key WHERE subject = $1)"
            + " SELECT pg_notify('" + ERASED + "', $1)";
    private static final String ERASE_EVENT =
            "WITH gone AS (DELETE FROM personal.value WHERE event_id = $1)" + " SELECT pg_notify('" + ERASED + "', $1)";

    private final EventStoreDatabase database;
    private final SubjectKeys keys;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** Keeps personal data in the schema {@code personal}; share one instance, since it caches keys. */
    public PersonalData(EventStoreDatabase database, KeyWrapping wrapping) {
        this.database = database;
        this.keys = new SubjectKeys(database, wrapping);
    }

    /** Destroys the key of a subject and every value under it, for good. A later event about it starts with a new key. */
    public CompletableFuture<Void> erase(String subject) {
        return database.query(ERASE_SUBJECT, subject).thenAccept(done -> forgetKeysOf(Set.of(subject)));
    }

    /** Destroys the personal parts of one event, for good. */
    public CompletableFuture<Void> eraseParts(String eventId) {
        return database.query(ERASE_EVENT, eventId).thenAccept(done -> watchers.forEach(Runnable::run));
    }

    /** The values that still exist, in clear and as the codec made them; an erased one is missing in the answer. */
    public CompletableFuture<Map<PartRef, byte[]>> read(Collection<PartRef> refs) {
        if (refs.isEmpty()) {
            return CompletableFuture.completedFuture(Map.of());
        }
        List<PartRef> wanted = List.copyOf(new HashSet<>(refs));
        String[] ids = wanted.stream().map(PartRef::eventId).toArray(String[]::new);
        String[] parts = wanted.stream().map(PartRef::part).toArray(String[]::new);
        return database.query(VALUES_AT, ids, parts).thenApply(rows -> {
            Map<PartRef, byte[]> values = new HashMap<>();
            for (Row row : rows) {
                values.put(new PartRef(row.getString(0), row.getString(1)), open(row));
            }
            return values;
        });
    }

    CompletableFuture<PersonalParts> partsOf(Collection<String> eventIds) {
        if (eventIds.isEmpty()) {
            return CompletableFuture.completedFuture(new PersonalParts());
        }
        return database.query(VALUES_OF, (Object) eventIds.toArray(String[]::new))
                .thenApply(rows -> {
                    PersonalParts parts = new PersonalParts();
                    for (Row row : rows) {
                        DataKey key = keyOf(row); // a keyset that is not the right one is no damage of one event
                        parts.add(
                                row.getString(0),
                                () -> new PersonalPart(row.getString(1), row.getString(2), open(row, key)));
                    }
                    return parts;
                });
    }

    CompletableFuture<Map<String, DataKey>> keysFor(Set<String> subjects) {
        return keys.obtain(subjects);
    }

    /** @param forget whatever holds values in clear, here and now: called when some were erased, on any node */
    void onErasure(Runnable forget) {
        watchers.add(forget);
    }

    void forgetKeysOf(Set<String> subjects) {
        keys.forget(subjects);
        watchers.forEach(Runnable::run);
    }

    /** For when notifications may have been missed. */
    void forgetAllKeys() {
        keys.forgetAll();
        watchers.forEach(Runnable::run);
    }

    boolean remembers(String subject) {
        return keys.cached(subject) != null;
    }

    private byte[] open(Row row) {
        return open(row, keyOf(row));
    }

    private DataKey keyOf(Row row) {
        return keyOf(row.getLong(3), row.getString(2), row.getBuffer(5).getBytes());
    }

    DataKey keyOf(long id, String subject, byte[] wrapped) {
        return keys.unwrapped(id, subject, wrapped);
    }

    private static byte[] open(Row row, DataKey key) {
        return key.open(row.getString(0), row.getString(1), row.getBuffer(4).getBytes());
    }
}
