package org.homeroom.persistence.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Stops the server when the process ends, after Quarkus has let go of its connections. */
final class StopAtExit extends Thread {
    private static final Logger LOG = Logger.getLogger(StopAtExit.class);
    private static final String QUARKUS_HOOK = "Shutdown thread";
    /** Shutdown hooks start one after the other; this is for the one of Quarkus to start at all. */
    private static final Duration OTHERS_START = Duration.ofMillis(200);

    private static final Duration QUARKUS_STOPS = Duration.ofSeconds(20);

    private final EmbeddedServer server;
    private final DatabaseHome home;
    private final boolean kept;

    StopAtExit(EmbeddedServer server, DatabaseHome home, boolean kept) {
        super("embedded-postgres-stop");
        this.server = server;
        this.home = home;
        this.kept = kept;
    }

    @Override
    public void run() {
        try {
            awaitQuarkus();
            server.close();
            if (!kept) {
                home.delete();
            }
            home.close();
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "The embedded PostgreSQL in %s was not stopped properly", home.directory());
        } catch (InterruptedException e) {
            currentThread().interrupt();
        }
    }

    private static void awaitQuarkus() throws InterruptedException {
        sleep(OTHERS_START);
        List<Thread> quarkus = getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(QUARKUS_HOOK))
                .toList();
        for (Thread thread : quarkus) {
            thread.join(QUARKUS_STOPS);
        }
    }
}
