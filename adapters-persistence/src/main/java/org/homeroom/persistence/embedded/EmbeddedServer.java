package org.homeroom.persistence.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A running PostgreSQL on one home: on 127.0.0.1 only, with a password, and as durable as a real one. */
final class EmbeddedServer implements AutoCloseable {
    /** The name of both the database and its owner, who is no superuser. */
    static final String NAME = "homeroom";

    /** The role as which the service works; the migrations say what it may. */
    static final String APPLICATION = "homeroom_app";

    /** The library's working directory, which is world-writable unless this property says otherwise. */
    private static final String LIBRARY_DIRECTORY = "ot.epg.working-dir";

    private static final Map<String, String> INITIAL = Map.of(
            "auth", "scram-sha-256",
            "locale", "C",
            "locale-provider", "builtin",
            "builtin-locale", "C.UTF-8");

    /** The first two undo what the library does for the sake of fast tests; the rest keeps the server small. */
    private static final Map<String, String> SERVER = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "shared_buffers", "64MB",
            "max_connections", "50",
            "max_wal_size", "256MB",
            "io_method", "sync",
            "jit", "off",
            "log_checkpoints", "off");

    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmbeddedServer start(DatabaseHome home, EmbeddedSettings settings) throws IOException, InterruptedException {
        DatabaseHome.makePrivate(settings.binaries());
        System.setProperty(LIBRARY_DIRECTORY, settings.binaries().toString());
        Postmaster postmaster = new Postmaster(home.cluster());
        postmaster.clearAway();
        home.prepare();
        checkFree(settings.port());
        EmbeddedServer server = new EmbeddedServer(launch(home, settings, postmaster));
        try {
            server.createDatabase(home.directory());
            home.ready();
            return server;
        } catch (SQLException | IOException | RuntimeException e) {
            server.close();
            throw new IllegalStateException("The embedded PostgreSQL started, but its database could not be made", e);
        }
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /** The library would wait in vain for a server that cannot have its port, and talk to whoever has it. */
    private static void checkFree(int port) throws IOException {
        try (ServerSocket attempt = new ServerSocket()) {
            attempt.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (BindException taken) {
            throw new IllegalStateException(
                    "Port %d is taken. Set homeroom.embedded-database.port to a free one, or to 0 for any."
                            .formatted(port),
                    taken);
        }
    }

    private static EmbeddedPostgres launch(DatabaseHome home, EmbeddedSettings settings, Postmaster postmaster)
            throws IOException, InterruptedException {
        Redirect log = Redirect.appendTo(home.serverLog().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                .setDataDirectory(home.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(settings.port())
                .setPGStartupWait(Duration.ofSeconds(30))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setConnectConfig("password", DatabaseHome.password(home.directory()))
                .setLocaleConfig("pwfile", home.passwordFile().toString());
        INITIAL.forEach(builder::setLocaleConfig);
        SERVER.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            postmaster.clearAway(); // it may still be starting
            throw new IllegalStateException(problem(home, e), e);
        } finally {
            DatabaseHome.makePrivate(settings.binaries()); // the library lets everybody write there
        }
    }

    private static String problem(DatabaseHome home, Exception cause) throws IOException {
        if (!Files.exists(home.serverLog())) {
            return "The embedded PostgreSQL cannot run here (%s). %s"
                    .formatted(cause.getMessage(), Advice.OWN_DATABASE);
        }
        List<String> lines = Files.readAllLines(home.serverLog());
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        return "The embedded PostgreSQL did not start. The end of %s:\n%s".formatted(home.serverLog(), last);
    }

    private void createDatabase(Path home) throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            login(statement, NAME, DatabaseHome.password(home));
            login(statement, APPLICATION, DatabaseHome.applicationPassword(home));
            if (none(statement, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
            }
        }
    }

    private static void login(Statement statement, String role, String password) throws SQLException {
        if (none(statement, "SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
            statement.execute("CREATE ROLE " + role + " LOGIN");
        }
        statement.execute("ALTER ROLE " + role + " PASSWORD '" + password + "'");
    }

    private static boolean none(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
