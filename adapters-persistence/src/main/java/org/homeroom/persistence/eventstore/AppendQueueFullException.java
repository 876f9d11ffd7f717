package org.homeroom.persistence.eventstore;

import org.axonframework.common.AxonTransientException;

/** Thrown when more appends wait than may; nothing of the append was sent, and a later try may succeed. */
public final class AppendQueueFullException extends AxonTransientException {
    private static final long serialVersionUID = 1;

    AppendQueueFullException(int waiting) {
        super(waiting + " events wait to be appended already");
    }
}
