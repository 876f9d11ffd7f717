package org.homeroom.persistence.storage;

import io.vertx.pgclient.PgException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.homeroom.application.Outage;
import org.homeroom.application.axon.ConcurrentChange;
import org.jspecify.annotations.Nullable;

/** Tells a failure that goes away by itself from one that comes again with the same event. */
final class Transience {

    /** Transaction rollback, for example a deadlock. Source: PostgreSQL, appendix A. */
    private static final String ROLLED_BACK = "40";

    private final Outage outage;

    Transience(Outage outage) {
        this.outage = outage;
    }

    /** Errors of the machine (memory, linkage) count as transient: no event is to blame for them. */
    boolean isTransient(Throwable failure) {
        return outage.isBehind(failure) || isOne(failure);
    }

    private static boolean isOne(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case ConcurrentChange others -> true;
            case AppendEventsTransactionRejectedException others -> true;
            case UnableToClaimTokenException elsewhere -> true;
            case Error machine -> true;
            case PgException refused when refused.getSqlState().startsWith(ROLLED_BACK) -> true;
            default -> isOne(failure.getCause());
        };
    }
}
