package org.homeroom.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** A throw-away database with the tables of the event store. */
record Database(Server parent, Server server) implements AutoCloseable {

    static Database migrated(Server parent, String name) {
        Server server = parent.withDatabase(name);
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(server.jdbcUrl(), server.username(), server.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application-role", server.username()))
                .load()
                .migrate();
        return new Database(parent, server);
    }

    void run(String... statements) throws SQLException {
        server.run(statements);
    }

    /** Statistics, visibility and dirty pages in order, so that none of it falls into the measurement. */
    void settle() throws SQLException {
        run("VACUUM (ANALYZE)", "CHECKPOINT");
    }

    /** The first events, read as binary COPY and dropped by the client: nobody reads a table faster. */
    long copyOut(int events) throws SQLException {
        try (Connection connection = server.connect()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM eventstore.events WHERE position <= " + events
                            + ") TO STDOUT (FORMAT binary)");
            long bytes = 0;
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                bytes += row.length;
            }
            return bytes;
        }
    }

    @Override
    public void close() throws SQLException {
        parent.run("DROP DATABASE " + server.database() + " WITH (FORCE)");
    }
}
