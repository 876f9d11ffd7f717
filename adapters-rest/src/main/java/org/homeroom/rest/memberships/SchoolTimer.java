package org.homeroom.rest.memberships;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.memberships.SchoolClock;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Repeatedly;

/** Lets the clock of the schools strike from time to time, first when one interval is over. */
@ApplicationScoped
public class SchoolTimer {

    private final Repeatedly timer;
    private final Duration interval;

    SchoolTimer(
            SchoolClock clock, Desk desk, @ConfigProperty(name = "homeroom.school-clock.interval") Duration interval) {
        this.interval = interval;
        this.timer = new Repeatedly(
                "school-clock",
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
