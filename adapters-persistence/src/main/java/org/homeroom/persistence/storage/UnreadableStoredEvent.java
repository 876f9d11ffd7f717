package org.homeroom.persistence.storage;

import org.homeroom.persistence.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/** An event of the log that nobody here can read. */
public final class UnreadableStoredEvent extends RuntimeException {

    UnreadableStoredEvent(StoredEvent stored, @Nullable Exception cause) {
        super(
                "Cannot read event %s of type %s, version %s, at position %d: %s"
                        .formatted(
                                stored.id(),
                                stored.type(),
                                stored.version(),
                                stored.position(),
                                cause == null ? "no such type" : cause.getMessage()),
                cause);
    }
}
