package org.homeroom.persistence.storage;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.homeroom.application.Outage;
import org.jspecify.annotations.Nullable;

/** Knows by its failures that PostgreSQL is away: stopping, starting, out of reach, or out of space. */
@ApplicationScoped
class DatabaseOutage implements Outage {

    /** Connection exceptions, insufficient resources, operator intervention. Source: PostgreSQL, appendix A. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    @Override
    public boolean isBehind(@Nullable Throwable failure) {
        return failure != null && (isOne(failure) || isBehind(failure.getCause()));
    }

    private static boolean isOne(Throwable failure) {
        return switch (failure) {
            case PgException refused -> CLASSES.contains(refused.getSqlState().substring(0, 2));
            case ClosedConnectionException closed -> true;
            case IOException unreachable -> true;
            case TimeoutException late -> true;
            case NoStackTraceThrowable vertx -> true;
            default -> false;
        };
    }
}
