package org.homeroom.persistence.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A token as text: JSON and the name of its class, both null for no token. */
record StoredToken(@Nullable String json, @Nullable String type) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static StoredToken of(@Nullable TrackingToken token) {
        if (token == null) {
            return new StoredToken(null, null);
        }
        try {
            return new StoredToken(
                    JSON.writeValueAsString(token), token.getClass().getName());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a token that cannot be stored", e);
        }
    }

    @Nullable TrackingToken token() {
        if (json == null || type == null) {
            return null;
        }
        try {
            Class<?> stored = Class.forName(type, false, TrackingToken.class.getClassLoader());
            return JSON.readValue(json, stored.asSubclass(TrackingToken.class));
        } catch (ClassNotFoundException | ClassCastException | JsonProcessingException e) {
            throw new IllegalStateException("a stored token cannot be read", e);
        }
    }
}
