package org.homeroom.rest.consent;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.consent.ConsentClock;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Repeatedly;

/** Lets the clock of the consents strike from time to time, first when one interval is over. */
@ApplicationScoped
public class ConsentTimer {

    private final Repeatedly timer;
    private final Duration interval;

    ConsentTimer(
            ConsentClock clock,
            Desk desk,
            @ConfigProperty(name = "homeroom.consent-clock.interval") Duration interval) {
        this.interval = interval;
        this.timer = new Repeatedly(
                "consent-clock",
                () -> clock.strike(desk.now()),
                "What is due could not all be put on record; the next time will do");
    }

    void begin(@Observes StartupEvent event) {
        timer.begin(interval, interval);
    }

    void end(@Observes ShutdownEvent event) {
        timer.end();
    }
}
