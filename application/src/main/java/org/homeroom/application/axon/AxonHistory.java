package org.homeroom.application.axon;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Event;

/** Reads the log through Axon's event store. */
final class AxonHistory implements History {

    private final UnitOfWorkFactory units;
    private final EventStore store;

    AxonHistory(UnitOfWorkFactory units, EventStore store) {
        this.units = units;
        this.store = store;
    }

    @Override
    public CompletionStage<List<Recorded>> of(Boundary boundary) {
        return read(Sourcing.of(boundary));
    }

    @Override
    public CompletionStage<List<Recorded>> since(long position, Boundary boundary) {
        var all = Sourcing.of(boundary);
        return read(
                SourcingCondition.conditionFor(new GlobalIndexConsistencyMarker(position).position(), all.criteria()));
    }

    private CompletionStage<List<Recorded>> read(SourcingCondition condition) {
        return units.create()
                .executeWithResult(context -> store.transaction(context)
                        .source(condition)
                        .reduce(new ArrayList<Recorded>(), (found, entry) -> {
                            found.add(recorded(entry));
                            return found;
                        })
                        .thenApply(List::copyOf));
    }

    private static Recorded recorded(MessageStream.Entry<? extends EventMessage> entry) {
        var message = entry.message();
        var position = TrackingToken.fromContext(entry)
                .map(token -> token.position().orElse(0))
                .orElse(0L);
        return new Recorded(
                position,
                message.identifier(),
                message.timestamp(),
                (Event) requireNonNull(message.payload()),
                message.metadata());
    }
}
