package org.homeroom.persistence.eventstore;

import java.util.List;

/**
 * An event as the codec hands it to the engine.
 *
 * @param payload for the log, without personal data
 * @param metadata for the log, without personal data
 * @param personal the personal parts, each name at most once; they are sealed and kept beside the log
 */
public record EncodedEvent(byte[] payload, byte[] metadata, List<PersonalPart> personal) {
    public EncodedEvent {
        personal = List.copyOf(personal);
    }
}
