package org.homeroom.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * The embedded database that this process uses: at most one for a directory, running until the process ends.
 *
 * <p>Development mode restarts the service in new class loaders within the same process. What runs is therefore noted
 * in the system properties, as text.
 *
 * @param port on 127.0.0.1
 * @param ownerPassword of the role {@link EmbeddedServer#NAME}
 * @param applicationPassword of the role {@link EmbeddedServer#APPLICATION}
 */
record EmbeddedDatabase(int port, String ownerPassword, String applicationPassword) {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String NOTE = "org.homeroom.embedded-database@";

    /** Starts it, or finds the one that this process has started already. */
    static EmbeddedDatabase get(EmbeddedSettings settings) throws IOException, InterruptedException {
        String note = NOTE + (settings.directory() == null ? "temporary" : settings.directory());
        synchronized (System.class) { // the same for all class loaders
            String noted = System.getProperty(note);
            if (noted != null) {
                String[] portAndHome = noted.split(" ", 2);
                return of(Integer.parseInt(portAndHome[0]), Path.of(portAndHome[1]));
            }
            DatabaseHome home = home(settings);
            EmbeddedServer server = start(home, settings);
            System.setProperty(note, server.port() + " " + home.directory());
            return of(server.port(), home.directory());
        }
    }

    private static EmbeddedDatabase of(int port, Path home) throws IOException {
        return new EmbeddedDatabase(port, DatabaseHome.password(home), DatabaseHome.applicationPassword(home));
    }

    private static DatabaseHome home(EmbeddedSettings settings) throws IOException, InterruptedException {
        Path kept = settings.directory();
        return kept == null ? Temporaries.in(settings.temporaries()).claimNew() : DatabaseHome.claim(kept);
    }

    private static EmbeddedServer start(DatabaseHome home, EmbeddedSettings settings)
            throws IOException, InterruptedException {
        Instant begin = Instant.now();
        try {
            EmbeddedServer server = EmbeddedServer.start(home, settings);
            boolean kept = settings.directory() != null;
            Runtime.getRuntime().addShutdownHook(new StopAtExit(server, home, kept));
            LOG.infof(
                    "Embedded PostgreSQL on port %d, data in %s (%s), ready in %d ms",
                    server.port(),
                    home.directory(),
                    kept ? "kept" : "temporary",
                    Duration.between(begin, Instant.now()).toMillis());
            return server;
        } catch (IOException | InterruptedException | RuntimeException | LinkageError e) {
            home.close();
            throw e;
        }
    }
}
