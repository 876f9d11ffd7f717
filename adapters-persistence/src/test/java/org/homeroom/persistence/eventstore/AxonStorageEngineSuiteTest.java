package org.homeroom.persistence.eventstore;

import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.jspecify.annotations.Nullable;

/** Axon's own tests for a storage engine with tags. */
class AxonStorageEngineSuiteTest extends StorageEngineTestSuite<PostgresEventStorageEngine> {
    @Override
    protected PostgresEventStorageEngine buildStorageEngine() {
        TestDatabase database = new TestDatabase();
        ConvertingEventCodec codec = new ConvertingEventCodec(new DelegatingEventConverter(new JacksonConverter()));
        return new PostgresEventStorageEngine(database.connections, codec, database.personalData());
    }

    @Override
    protected @Nullable ProcessingContext processingContext() {
        return null;
    }
}
