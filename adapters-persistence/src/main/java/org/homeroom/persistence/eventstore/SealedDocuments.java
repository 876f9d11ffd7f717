package org.homeroom.persistence.eventstore;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Documents that are no event and hold what is personal: in parts, sealed under a key of their subject, until they are
 * forgotten together with the key.
 */
public final class SealedDocuments {

    private static final String KEEP = "INSERT INTO personal.document (subject, part, key_id, ciphertext)"
            + " SELECT $1, d.part, $2, d.ciphertext FROM unnest($3::int[], $4::bytea[]) d(part, ciphertext)";
    private static final String READ = "SELECT d.key_id, d.ciphertext, k.wrapped FROM personal.document d"
            + " JOIN personal.subject_key k USING (key_id) WHERE d.subject = $1 AND d.part = $2";
    private static final String KEPT =
            "SELECT subject, min(kept_at) FROM personal.document WHERE starts_with(subject, $1) GROUP BY subject";

    private final EventStoreDatabase database;
    private final PersonalData personal;

    /** @param personal whose keys are used; shared, since it caches them */
    public SealedDocuments(EventStoreDatabase database, PersonalData personal) {
        this.database = database;
        this.personal = personal;
    }

    /** @param parts counted from 1 when they are read; none for this subject must be there yet */
    public CompletableFuture<Void> keep(String subject, List<byte[]> parts) {
        return personal.keysFor(Set.of(subject)).thenCompose(keys -> {
            var key = keys.get(subject);
            if (key == null) throw new IllegalStateException("no key for a document");
            var numbers = IntStream.rangeClosed(1, parts.size()).boxed().toArray(Integer[]::new);
            var sealed = IntStream.rangeClosed(1, parts.size())
                    .mapToObj(
                            number -> Buffer.buffer(key.seal(subject, Integer.toString(number), parts.get(number - 1))))
                    .toArray(Buffer[]::new);
            return database.query(KEEP, subject, key.id(), numbers, sealed).thenAccept(done -> {});
        });
    }

    /** Empty where there is no such part, or not any more. */
    public CompletableFuture<Optional<byte[]>> read(String subject, int part) {
        return database.query(READ, subject, part).thenApply(rows -> {
            for (Row row : rows) {
                var key =
                        personal.keyOf(row.getLong(0), subject, row.getBuffer(2).getBytes());
                return Optional.of(key.open(
                        subject, Integer.toString(part), row.getBuffer(1).getBytes()));
            }
            return Optional.empty();
        });
    }

    /** Since when each document is kept whose subject begins so. */
    public CompletableFuture<Map<String, Instant>> kept(String prefix) {
        return database.query(KEPT, prefix).thenApply(rows -> {
            var found = new HashMap<String, Instant>();
            for (Row row : rows) {
                found.put(row.getString(0), row.getOffsetDateTime(1).toInstant());
            }
            return found;
        });
    }

    /** Destroys the key of the subject, and all that is sealed under it. */
    public CompletableFuture<Void> forget(String subject) {
        return personal.erase(subject);
    }
}
