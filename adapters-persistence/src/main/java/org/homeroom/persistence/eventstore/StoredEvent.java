package org.homeroom.persistence.eventstore;

import java.time.Instant;
import java.util.List;

/**
 * An event as it was read from the store.
 *
 * @param position in the log, from 1
 * @param id unique in the store
 * @param type qualified name of its message type
 * @param version of its message type
 * @param timestamp to the microsecond
 * @param payload as it was encoded
 * @param metadata as it was encoded
 * @param personal only the parts whose value and key still exist
 */
public record StoredEvent(
        long position,
        String id,
        String type,
        String version,
        Instant timestamp,
        byte[] payload,
        byte[] metadata,
        List<PersonalPart> personal) {
    public StoredEvent {
        personal = List.copyOf(personal);
    }
}
