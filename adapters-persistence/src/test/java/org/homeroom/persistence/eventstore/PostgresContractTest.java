package org.homeroom.persistence.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;

class PostgresContractTest extends EventStorageEngineContract {
    private final TestDatabase database = new TestDatabase();
    private final PostgresEventStorageEngine engine = Engines.engine(database);

    @Override
    protected EventStorageEngine engine() {
        return engine;
    }

    @AfterEach
    void close() {
        engine.close();
        database.connections.close();
    }
}
