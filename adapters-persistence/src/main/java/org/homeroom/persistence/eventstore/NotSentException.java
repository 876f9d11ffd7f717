package org.homeroom.persistence.eventstore;

/** There was no connection, so nothing was sent. */
final class NotSentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSentException(Throwable cause) {
        super(cause);
    }
}
