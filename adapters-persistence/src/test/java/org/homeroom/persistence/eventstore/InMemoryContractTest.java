package org.homeroom.persistence.eventstore;

import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** The contract holds for Axon's own engine as well, but for what is named here. */
class InMemoryContractTest extends EventStorageEngineContract {
    private final EventStorageEngine engine = new InMemoryEventStorageEngine();

    @Override
    protected EventStorageEngine engine() {
        return engine;
    }

    @Override
    protected Map<Part, String> knownToBreak() {
        return Map.of(
                Part.MARKER_AFTER_AN_APPEND, "its marker is one too high and lets one matching event pass unseen",
                Part.DUPLICATE_IDS, "it stores an event twice");
    }
}
