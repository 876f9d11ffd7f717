package org.homeroom.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The instant as of which something is asked. */
public record AsOf(Instant instant) {

    /** Read from a query parameter. */
    public static AsOf valueOf(String text) {
        try {
            return new AsOf(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new MalformedParameter("at", "an instant such as 2026-09-01T08:00:00Z");
        }
    }
}
