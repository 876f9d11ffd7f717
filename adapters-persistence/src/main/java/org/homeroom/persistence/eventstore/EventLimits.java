package org.homeroom.persistence.eventstore;

import java.util.List;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Refuses what cannot be stored before it reaches the database. */
record EventLimits(StoreTerms.Limits terms) {
    /** What an index entry can hold without doubt. Source: PostgreSQL, a third of a page of 8 KiB. */
    private static final int NAME_LENGTH = 512;

    void checkHead(EventMessage event, List<String> tags) {
        if (event.payload() == null) {
            throw new UnstorableEventException(event, "has no payload");
        }
        if (event.identifier().length() > NAME_LENGTH || event.type().name().length() > NAME_LENGTH) {
            throw new UnstorableEventException(event, "has a name of more than " + NAME_LENGTH + " characters");
        }
        if (tags.size() > terms.tags()) {
            throw new UnstorableEventException(event, "has %d tags, more than %d".formatted(tags.size(), terms.tags()));
        }
        int bytes = tags.stream().mapToInt(EventLimits::utf8Length).sum();
        if (bytes > terms.tagBytes()) {
            throw new UnstorableEventException(
                    event, "has tags of %d bytes, more than %d".formatted(bytes, terms.tagBytes()));
        }
    }

    void checkBody(EventMessage event, EncodedEvent parts) {
        checkSize(event, "a payload", parts.payload().length);
        checkSize(event, "metadata", parts.metadata().length);
        for (PersonalPart part : parts.personal()) {
            checkSize(event, "a personal part", part.value().length);
        }
    }

    private void checkSize(EventMessage event, String what, int bytes) {
        if (bytes > terms.payloadBytes()) {
            throw new UnstorableEventException(
                    event, "has %s of %d bytes, more than %d".formatted(what, bytes, terms.payloadBytes()));
        }
    }

    private static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // half of a pair of surrogates takes two of the four bytes
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
