package org.homeroom.benchmarks;

import io.vertx.core.Vertx;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.persistence.eventstore.ConvertingEventCodec;
import org.homeroom.persistence.eventstore.EventCodec;
import org.homeroom.persistence.eventstore.EventStoreDatabase;
import org.homeroom.persistence.eventstore.KeyWrapping;
import org.homeroom.persistence.eventstore.PersonalData;
import org.homeroom.persistence.eventstore.PostgresEventStorageEngine;

/** The own engine as one node of the service would have it, with connections of its own. */
record Node(Vertx vertx, EventStoreDatabase connections, PostgresEventStorageEngine engine) implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    /** Payloads stay bytes, as with the peer. */
    static Node on(Server server) {
        return on(server, new ConvertingEventCodec(new DelegatingEventConverter(new JacksonConverter())));
    }

    static Node on(Server server, EventCodec codec) {
        return on(server, codec, KeyWrapping.newKeyset());
    }

    static Node on(Server server, EventCodec codec, String keyset) {
        Vertx vertx = Vertx.vertx();
        EventStoreDatabase connections = EventStoreDatabase.open(vertx, server.options(), CONNECTIONS);
        PersonalData personal = new PersonalData(connections, KeyWrapping.of(keyset));
        return new Node(vertx, connections, new PostgresEventStorageEngine(connections, codec, personal));
    }

    /** A homeroom on this log that decides and answers, and does nothing by itself. */
    HomeroomAssembly homeroom() {
        return HomeroomAssembly.start(engine, new InMemoryTokenStore(), reactions -> deaf(), more -> more);
    }

    /** Reactions would add to the log that was made for the measurement. */
    private static EventHandlingComponent deaf() {
        SimpleEventHandlingComponent component = new SimpleEventHandlingComponent();
        component.subscribe(new QualifiedName("bench.Nothing"), (event, context) -> {
            throw new IllegalStateException("there is no such event");
        });
        return component;
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
