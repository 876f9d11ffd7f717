package org.homeroom.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that is measured: an embedded one as durable as a real one, or one that runs already. */
final class Cluster implements AutoCloseable {
    /** The library switches the first two off; the rest is what a small server of its own would have. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "max_connections", "300",
            "shared_buffers", "1GB",
            "max_wal_size", "4GB",
            "jit", "off");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Server server;
    private final @Nullable EmbeddedPostgres embedded;

    private Cluster(Server server, @Nullable EmbeddedPostgres embedded) {
        this.server = server;
        this.embedded = embedded;
    }

    /** The one that runs already, else an embedded one. */
    static Cluster of(Optional<Server> running) throws IOException, SQLException {
        Cluster cluster = running.isPresent() ? new Cluster(running.get(), null) : embedded();
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!cluster.server.show(setting).equals("on")) {
                System.err.println("bench: the server runs without " + setting + ": the figures mean nothing");
            }
        }
        return cluster;
    }

    private static Cluster embedded() throws IOException {
        Path directory = Files.createTempDirectory("homeroom-bench-");
        directory.toFile().deleteOnExit(); // the library deletes what is in it
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD);
        SETTINGS.forEach(builder::setServerConfig);
        EmbeddedPostgres postgres = builder.start();
        return new Cluster(new Server("127.0.0.1", postgres.getPort(), "postgres", "postgres", "postgres"), postgres);
    }

    /** A new database with the tables of the event store; it goes when it is closed. */
    Database database() throws SQLException {
        String name = "bench_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
        server.run("CREATE DATABASE " + name);
        return Database.migrated(server, name);
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
