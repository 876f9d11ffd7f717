package org.homeroom.persistence.eventstore;

import org.axonframework.common.AxonNonTransientException;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Thrown when an event cannot be stored as it is; nothing of its append was stored, other appends are unharmed. */
public final class UnstorableEventException extends AxonNonTransientException {
    private static final long serialVersionUID = 1;

    UnstorableEventException(EventMessage event, String reason) {
        super("event %s of type %s %s".formatted(event.identifier(), event.type(), reason));
    }
}
