package org.homeroom.rest.moderation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.moderation.BulkRedactions;
import org.homeroom.rest.Repeatedly;

/** Goes on with bulk redactions: when the service starts, and from time to time. */
@ApplicationScoped
public class RedactionTimer {

    private final Repeatedly timer;
    private final Duration interval;

    RedactionTimer(
            BulkRedactions redactions,
            @ConfigProperty(name = "homeroom.redactions.interval", defaultValue = "PT5S") Duration interval) {
        this.interval = interval;
        this.timer = new Repeatedly(
                "redactions", redactions::strike, "Not every redaction could be gone on with; the next time will do");
    }

    void begin(@Observes StartupEvent event) {
        timer.begin(interval, interval);
    }

    void end(@Observes ShutdownEvent event) {
        timer.end();
    }
}
