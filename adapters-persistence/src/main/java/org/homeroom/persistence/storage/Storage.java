package org.homeroom.persistence.storage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Outage;
import org.homeroom.application.ReadModels;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.application.feed.LogTail;
import org.homeroom.application.feed.Signals;
import org.homeroom.application.operations.ParkedEvents;
import org.homeroom.application.secrets.KeyFolder;
import org.homeroom.persistence.eventstore.EventStoreDatabase;
import org.homeroom.persistence.eventstore.KeyWrapping;
import org.homeroom.persistence.eventstore.Parking;
import org.homeroom.persistence.eventstore.PersonalData;
import org.homeroom.persistence.eventstore.PostgresEventStorageEngine;
import org.homeroom.persistence.eventstore.PostgresTokenStore;
import org.homeroom.persistence.eventstore.SealedDocuments;
import org.jboss.logging.Logger;

/** The homeroom on PostgreSQL: opens the store, runs the processors, and hands out the doors to both. */
@ApplicationScoped
class Storage {

    static final String PROCESSOR = "read-models";

    private static final Logger LOG = Logger.getLogger(Storage.class);
    private static final String KEYSET = "personal-data-keyset.json";
    private static final int BATCH = 200;
    private static final int CONNECTIONS = 8;

    private final EventStoreDatabase database;
    private final PersonalData personal;
    private final PostgresEventStorageEngine engine;
    private final HomeroomAssembly assembly;
    private final EngineTail tail;
    private final PgSignals signals;

    Storage(
            Vertx vertx,
            SessionFactory factory,
            VertxBridge bridge,
            Instance<Projection> projections,
            Outage outage,
            @ConfigProperty(name = "database.url") String url,
            @ConfigProperty(name = "database.username") String username,
            @ConfigProperty(name = "database.password", defaultValue = "") String password,
            @ConfigProperty(name = "database.owner.username") String owner,
            @ConfigProperty(name = "homeroom.keys") Path keys,
            @ConfigProperty(name = "homeroom.node") Optional<String> node) {
        if (username.equals(owner)) {
            LOG.warnf(
                    "The service works as %s, who owns the log and could change it. Give it a role of its own:"
                            + " database.username for the service, database.owner.username for the migrations",
                    owner);
        }
        var keyset =
                new KeyFolder(keys).key(KEYSET, () -> KeyWrapping.newKeyset().getBytes(StandardCharsets.UTF_8));
        var options = PgConnectOptions.fromUri("postgresql://" + url)
                .setUser(username)
                .setPassword(password);
        this.database = EventStoreDatabase.open(vertx, options, CONNECTIONS);
        this.personal = new PersonalData(database, KeyWrapping.of(new String(keyset, StandardCharsets.UTF_8)));
        var codec = new HomeroomCodec();
        this.engine = new PostgresEventStorageEngine(database, codec, personal);
        this.tail = new EngineTail(engine);
        this.signals = new PgSignals(vertx, options, database.pool());
        var parking = new Parking(database, codec, personal);
        var transience = new Transience(outage);
        var tokens = new PostgresTokenStore(
                database, node.orElseGet(() -> UUID.randomUUID().toString()));
        var projecting = new ParkingFollower(
                PROCESSOR,
                new ProjectionFollower(List.copyOf(projections.stream().toList()), factory, bridge),
                parking,
                transience);
        this.assembly = HomeroomAssembly.start(
                engine,
                tokens,
                reactions -> new ParkingFollower(
                        HomeroomAssembly.REACTIONS, new ReactionFollower(reactions, parking), parking, transience),
                axon -> HomeroomAssembly.processor(axon, PROCESSOR, BATCH, c -> projecting));
    }

    void begin(@Observes @Priority(100) StartupEvent event) {
        // Being observed, the bean is made when the service starts, not when the first request comes.
    }

    void end(@Observes ShutdownEvent event) {
        tail.close();
        signals.close();
        assembly.close();
        engine.close();
        database.close();
    }

    @Produces
    @Singleton
    Homeroom homeroom() {
        return assembly.homeroom();
    }

    @Produces
    @Singleton
    History history() {
        return assembly.history();
    }

    @Produces
    @Singleton
    LogTail tail() {
        return tail;
    }

    @Produces
    @Singleton
    Signals signals() {
        return signals;
    }

    @Produces
    @Singleton
    PersonalValues personalValues() {
        return new PersonalValues(personal);
    }

    @Produces
    @Singleton
    SealedDocuments sealedDocuments() {
        return new SealedDocuments(database, personal);
    }

    @Produces
    @Singleton
    EventStoreDatabase database() {
        return database;
    }

    @Produces
    @Singleton
    ParkedEvents parkedEvents() {
        return new SqlParkedEvents(database.pool());
    }

    @Produces
    @Singleton
    ReadModels readModels(Instance<Projection> projections) {
        return new SqlReadModels(
                database.pool(),
                assembly,
                projections.stream()
                        .flatMap(projection -> projection.rows().stream())
                        .toList());
    }
}
