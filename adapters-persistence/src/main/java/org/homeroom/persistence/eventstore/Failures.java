package org.homeroom.persistence.eventstore;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** What a failed statement means. */
final class Failures {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Insufficient resources, object not in the right state, operator intervention. */
    private static final Set<String> SERVER_STATES = Set.of("53", "55", "57");

    private Failures() {}

    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wrapped = failure instanceof CompletionException || failure instanceof NotSentException;
        return wrapped && cause != null ? cause(cause) : failure;
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

    /** The statement was sent, and whether it was done is unknown. Source of the states: PostgreSQL, appendix A. */
    static boolean isLostAnswer(Throwable failure) {
        return switch (failure) {
            case PgException e ->
                e.getSqlState().startsWith("08") || e.getSqlState().startsWith("57P");
            case ClosedConnectionException closed -> true;
            case VertxException closed -> true;
            case NoStackTraceThrowable closed -> true;
            case IOException broken -> true;
            case TimeoutException late -> true;
            default -> false;
        };
    }

    /** The server is short of something or gave up: what failed together will not succeed one by one. */
    static boolean isAboutTheServer(Throwable failure) {
        return failure instanceof PgException e
                && SERVER_STATES.contains(e.getSqlState().substring(0, 2));
    }
}
