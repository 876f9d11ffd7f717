package org.homeroom.rest.memberships;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.memberships.RosterImports;
import org.jboss.logging.Logger;

/** Takes up imports that were cut off: when the service starts, and from time to time. */
@ApplicationScoped
public class RosterImportTimer {

    private static final Logger LOG = Logger.getLogger(RosterImportTimer.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("roster-imports").factory());
    private final RosterImports imports;
    private final Duration interval;

    RosterImportTimer(
            RosterImports imports, @ConfigProperty(name = "homeroom.roster-imports.interval") Duration interval) {
        this.imports = imports;
        this.interval = interval;
    }

    void begin(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::resume, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void resume() {
        try {
            imports.resume();
        } catch (RuntimeException e) {
            LOG.warn("Not every import could be taken up; the next time will do", e);
        }
    }
}
