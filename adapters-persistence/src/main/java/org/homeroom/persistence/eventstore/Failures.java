package org.homeroom.persistence.eventstore;

import io.vertx.pgclient.PgException;
import java.util.concurrent.CompletionException;

/** What a failed statement means. */
final class Failures {
    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {}

    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause(cause) : failure;
    }

    static boolean isDuplicate(Throwable failure) {
        return cause(failure) instanceof PgException e && UNIQUE_VIOLATION.equals(e.getSqlState());
    }

    static boolean isDuplicateOf(Throwable failure, String constraint) {
        return isDuplicate(failure) && cause(failure) instanceof PgException e && constraint.equals(e.getConstraint());
    }

    /** A value was sealed with a key that has been destroyed since. */
    static boolean isOutdatedKey(Throwable failure) {
        return cause(failure) instanceof PgException e && "value_key".equals(e.getConstraint());
    }
}
