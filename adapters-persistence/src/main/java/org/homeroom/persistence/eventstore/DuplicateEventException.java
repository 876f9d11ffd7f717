package org.homeroom.persistence.eventstore;

import org.axonframework.common.AxonNonTransientException;

/** Thrown when an event with the same identifier is in the store already; nothing of the append was stored. */
public final class DuplicateEventException extends AxonNonTransientException {
    private static final long serialVersionUID = 1;

    DuplicateEventException(Throwable cause) {
        super("an event of this append is already in the store", cause);
    }
}
