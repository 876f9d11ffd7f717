package org.homeroom.persistence.eventstore;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The unwrapped key of one subject. */
record DataKey(long id, Aead aead) {
    byte[] seal(String eventId, String part, byte[] value) {
        try {
            return aead.encrypt(value, place(eventId, part));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a personal part", e);
        }
    }

    byte[] open(String eventId, String part, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place(eventId, part));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a personal part of event " + eventId + " is damaged or misplaced", e);
        }
    }

    /** Binds a value to where it stands, so that rows cannot be swapped. */
    private static byte[] place(String eventId, String part) {
        return (eventId.length() + ":" + eventId + part).getBytes(StandardCharsets.UTF_8);
    }
}
