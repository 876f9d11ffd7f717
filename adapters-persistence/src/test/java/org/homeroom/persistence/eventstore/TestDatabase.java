package org.homeroom.persistence.eventstore;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;

/** One PostgreSQL for all tests, a database of its own for each test class. */
final class TestDatabase {
    static final Vertx VERTX = Vertx.vertx();
    static final KeyWrapping WRAPPING = KeyWrapping.of(KeyWrapping.newKeyset());
    private static final EmbeddedPostgres POSTGRES = start();

    final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    final EventStoreDatabase connections;

    private final StoreTerms terms;

    TestDatabase() {
        this(StoreTerms.defaults());
    }

    TestDatabase(StoreTerms terms) {
        this.terms = terms;
        try (InputStream migration = TestDatabase.class.getResourceAsStream("/db/migration/V1__event_store.sql")) {
            String schema = new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8);
            run("postgres", "CREATE DATABASE " + name);
            run(name, schema);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        connections = connect();
    }

    EventStoreDatabase connect() {
        return connect(POSTGRES.getPort(), terms);
    }

    EventStoreDatabase connect(int port, StoreTerms other) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost("localhost")
                .setPort(port)
                .setDatabase(name)
                .setUser("postgres")
                .setPassword("postgres");
        return EventStoreDatabase.open(VERTX, options, 8, other);
    }

    PersonalData personalData() {
        return new PersonalData(connections, WRAPPING);
    }

    void run(String sql) {
        run(name, sql);
    }

    long count(String sql) throws SQLException {
        try (Connection connection = jdbc();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static int port() {
        return POSTGRES.getPort();
    }

    Connection jdbc() throws SQLException {
        return POSTGRES.getDatabase("postgres", name).getConnection();
    }

    private static void run(String database, String sql) {
        try (Connection connection = POSTGRES.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new IllegalStateException("cannot start PostgreSQL", e);
        }
    }
}
