package org.homeroom.benchmarks;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** What Axon Framework itself offers on PostgreSQL: its engine on JPA, over Hibernate ORM, in the schema {@code peer}. */
record Peer(AgroalDataSource connections, SessionFactory factory, AggregateBasedJpaEventStorageEngine engine)
        implements AutoCloseable {
    private static final int CONNECTIONS = 32;
    private static final String UNIQUE_VIOLATION = "23505";

    static Peer create(Server server) throws SQLException {
        server.run("CREATE SCHEMA peer");
        return connect(server, "create-only");
    }

    /** On tables that are there already. */
    static Peer on(Server server) throws SQLException {
        return connect(server, "none");
    }

    private static Peer connect(Server server, String tables) throws SQLException {
        AgroalDataSource connections = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(server.jdbcUrl())
                                .autoCommit(false)
                                .principal(new NamePrincipal(server.username()))
                                .credential(new SimplePassword(server.password())))));
        SessionFactory factory = new HibernatePersistenceConfiguration("peer")
                .managedClass(AggregateEventEntry.class)
                .properties(Map.of(
                        "hibernate.connection.datasource",
                        connections,
                        "hibernate.connection.provider_disables_autocommit",
                        true,
                        "hibernate.dialect",
                        ByteaDialect.class.getName(),
                        "hibernate.default_schema",
                        "peer",
                        "hibernate.globally_quoted_identifiers",
                        true,
                        "hibernate.jdbc.batch_size",
                        50,
                        "hibernate.hbm2ddl.auto",
                        "update"))
                .createEntityManagerFactory();
        JpaTransactions transactions = new JpaTransactions(factory);
        return new Peer(
                connections,
                factory,
                new AggregateBasedJpaEventStorageEngine(
                        transactions,
                        transactions,
                        new DelegatingEventConverter(new JacksonConverter()),
                        configuration ->
                                configuration.persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION))));
    }

    @Override
    public void close() {
        engine.close();
        factory.close();
        connections.close();
    }
}
