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
import org.homeroom.application.memberships.SchoolClock;
import org.homeroom.rest.Desk;
import org.jboss.logging.Logger;

/** Lets the clock of the schools strike from time to time, first when one interval is over. */
@ApplicationScoped
public class SchoolTimer {

    private static final Logger LOG = Logger.getLogger(SchoolTimer.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("school-clock").factory());
    private final SchoolClock clock;
    private final Desk desk;
    private final Duration interval;

    SchoolTimer(
            SchoolClock clock, Desk desk, @ConfigProperty(name = "homeroom.school-clock.interval") Duration interval) {
        this.clock = clock;
        this.desk = desk;
        this.interval = interval;
    }

    void begin(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::strike, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void strike() {
        try {
            clock.strike(desk.now());
        } catch (RuntimeException e) {
            LOG.warn("What is due could not all be put on record; the next time will do", e);
        }
    }
}
