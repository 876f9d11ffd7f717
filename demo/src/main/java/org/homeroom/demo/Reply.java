package org.homeroom.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What the service answered.
 *
 * @param request what was asked, for messages
 * @param body a missing node where there was none
 * @param position where the log ends for whoever asked; 0 where the answer does not say
 */
public record Reply(String request, int status, JsonNode body, long position) {

    /** The stable code of a problem; empty where it is none. */
    public String code() {
        return body.path("code").asText("");
    }

    /** This reply, where it has this status; otherwise the story breaks off. */
    public Reply must(int expected) {
        if (status != expected) throw new IllegalStateException("%s, not %d".formatted(this, expected));
        return this;
    }

    /** An id in the body. */
    public UUID id(String field) {
        return UUID.fromString(text(field));
    }

    /** A text in the body, which has to be there. */
    public String text(String field) {
        var value = body.path(field);
        if (!value.isTextual()) throw new IllegalStateException("%s has no %s".formatted(this, field));
        return value.asText();
    }

    /** Without what may be secret: of a body only the problem shows. */
    @Override
    public String toString() {
        return status < 400 ? request + " → " + status : request + " → " + status + " " + body;
    }
}
