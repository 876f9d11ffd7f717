package org.homeroom.persistence.eventstore;

import org.axonframework.common.AxonTransientException;

/**
 * Thrown when the answer to an append was lost and the database did not come back in time to ask it: the append may
 * have been stored. A repetition with the same event identifiers is safe.
 */
public final class AppendOutcomeUnknownException extends AxonTransientException {
    private static final long serialVersionUID = 1;

    AppendOutcomeUnknownException(Throwable cause) {
        super("the answer to an append was lost; it may have been stored", cause);
    }
}
