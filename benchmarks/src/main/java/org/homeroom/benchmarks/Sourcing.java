package org.homeroom.benchmarks;

import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Reads a boundary of ten events, another one each time. */
record Sourcing(EventStorageEngine engine, Supplier<EventCriteria> boundary) implements Load.Work {
    @Override
    public void once() throws Exception {
        int found = engine.source(SourcingCondition.conditionFor(boundary.get()), null)
                .reduce(0, (count, entry) -> entry.message() instanceof TerminalEventMessage ? count : count + 1)
                .get();
        if (found != Log.BOUNDARY) {
            throw new IllegalStateException("a boundary of %d events had %d".formatted(Log.BOUNDARY, found));
        }
    }
}
