package org.homeroom.persistence.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.eventhandling.EventMessage;

/** What one processor has parked, as one unit of work sees and changes it. Used by one thread at a time. */
public final class ParkedSequences {
    private static final String PARK = "INSERT INTO eventstore.parked"
            + " (id, processor, position, event_id, type, sequence, error, attempts)"
            + " VALUES ($1, $2, $3, $4, $5, $6, nullif($7, ''), $8) ON CONFLICT DO NOTHING";
    private static final String FAILED = "UPDATE eventstore.parked SET attempts = attempts + 1, error = $1"
            + " WHERE processor = $2 AND position = $3";
    private static final String REMOVE = "DELETE FROM eventstore.parked WHERE processor = $1 AND position = $2";

    private final String processor;
    private final SqlExecutor statements;
    private final SortedMap<Long, String> held;

    ParkedSequences(String processor, SqlExecutor statements, SortedMap<Long, String> held) {
        this.processor = processor;
        this.statements = statements;
        this.held = held;
    }

    /** The id of an event that this processor has parked; the same whenever it parks it. */
    public UUID idOf(long position) {
        return UUID.nameUUIDFromBytes((processor + "/" + position).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an event of this sequence has to wait. */
    public boolean holds(String sequence) {
        return !held.isEmpty() && held.containsValue(sequence);
    }

    /** The position of the event that is parked under this id and of all that wait behind it; none when it is not there. */
    public List<Long> from(UUID id) {
        return held.entrySet().stream()
                .filter(parked -> idOf(parked.getKey()).equals(id))
                .findFirst()
                .map(head -> held.entrySet().stream()
                        .filter(parked -> parked.getValue().equals(head.getValue()))
                        .map(Map.Entry::getKey)
                        .toList())
                .orElse(List.of());
    }

    /** Lays an event aside that failed. */
    public CompletableFuture<Void> park(EventMessage event, long position, String sequence, String error) {
        return park(event, position, sequence, error, 1);
    }

    /** Lays an event aside because one of its sequence was. */
    public CompletableFuture<Void> parkBehind(EventMessage event, long position, String sequence) {
        return park(event, position, sequence, "", 0);
    }

    private CompletableFuture<Void> park(
            EventMessage event, long position, String sequence, String error, int attempts) {
        held.put(position, sequence);
        return statements
                .execute(
                        PARK,
                        idOf(position).toString(),
                        processor,
                        position,
                        event.identifier(),
                        event.type().name(),
                        sequence,
                        error,
                        attempts)
                .thenAccept(rows -> {});
    }

    /** It was tried again and failed again. */
    public CompletableFuture<Void> failedAgain(long position, String error) {
        return statements.execute(FAILED, error, processor, position).thenAccept(rows -> {});
    }

    /** It is not parked any more. */
    public CompletableFuture<Void> remove(long position) {
        held.remove(position);
        return statements.execute(REMOVE, processor, position).thenAccept(rows -> {});
    }
}
