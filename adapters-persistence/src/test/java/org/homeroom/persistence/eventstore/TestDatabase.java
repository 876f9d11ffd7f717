package org.homeroom.persistence.eventstore;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for all tests, a database of its own for each test class. What is tested works as the service's role;
 * {@link #run} and {@link #jdbc} may do everything.
 */
final class TestDatabase {
    static final Vertx VERTX = Vertx.vertx();
    static final KeyWrapping WRAPPING = KeyWrapping.of(KeyWrapping.newKeyset());
    private static final String OWNER = "homeroom";
    static final String APPLICATION = "homeroom_app";
    private static final String TEMPLATE = "migrated";
    private static final EmbeddedPostgres POSTGRES = start();

    final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    final EventStoreDatabase connections;

    private final StoreTerms terms;

    TestDatabase() {
        this(StoreTerms.defaults());
    }

    TestDatabase(StoreTerms terms) {
        this.terms = terms;
        run("postgres", "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
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
                .setUser(APPLICATION)
                .setPassword(APPLICATION);
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

    String dataDirectory() throws SQLException {
        try (Connection connection = jdbc();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW data_directory")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Drops the database, and the tablespace that has its name. */
    void dropWithTablespace() {
        run("postgres", "DROP DATABASE " + name + " WITH (FORCE)");
        run("postgres", "DROP TABLESPACE " + name);
    }

    static int port() {
        return POSTGRES.getPort();
    }

    Connection jdbc() throws SQLException {
        return POSTGRES.getDatabase("postgres", name).getConnection();
    }

    Connection jdbcOfTheService() throws SQLException {
        return POSTGRES.getDatabase(APPLICATION, name).getConnection();
    }

    private static void run(String database, String sql) {
        run(POSTGRES, database, sql);
    }

    private static void run(EmbeddedPostgres postgres, String database, String sql) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            run(postgres, "postgres", "CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + OWNER + "'");
            run(postgres, "postgres", "CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + APPLICATION + "'");
            run(postgres, "postgres", "CREATE DATABASE " + TEMPLATE + " OWNER " + OWNER);
            Flyway.configure()
                    .dataSource(postgres.getDatabase(OWNER, TEMPLATE))
                    .placeholders(Map.of("application-role", APPLICATION))
                    .load()
                    .migrate();
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException("cannot start PostgreSQL", e);
        }
    }
}
