package org.homeroom.rest.memberships;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.memberships.RosterImports;
import org.homeroom.rest.Repeatedly;

/** Takes up imports that were cut off: when the service starts, and from time to time. */
@ApplicationScoped
public class RosterImportTimer {

    private final Repeatedly timer;
    private final Duration interval;

    RosterImportTimer(
            RosterImports imports, @ConfigProperty(name = "homeroom.roster-imports.interval") Duration interval) {
        this.interval = interval;
        this.timer = new Repeatedly(
                "roster-imports", imports::resume, "Not every import could be taken up; the next time will do");
    }

    void begin(@Observes StartupEvent event) {
        timer.begin(Duration.ZERO, interval);
    }

    void end(@Observes ShutdownEvent event) {
        timer.end();
    }
}
