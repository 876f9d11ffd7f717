package org.homeroom.rest.accounts;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.Homeroom;
import org.homeroom.application.accounts.LeavingQueries;
import org.homeroom.domain.accounts.leaving.ReleaseContact;
import org.homeroom.rest.Desk;
import org.jboss.logging.Logger;

/** Looks from time to time whether contacts of closed accounts can be released. The rule itself says from when on. */
@ApplicationScoped
public class LeavingClock {

    private static final Logger LOG = Logger.getLogger(LeavingClock.class);
    private static final int AT_ONCE = 100;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leaving-clock").factory());
    private final Homeroom homeroom;
    private final LeavingQueries leaving;
    private final Desk desk;
    private final Duration interval;

    LeavingClock(
            Homeroom homeroom,
            LeavingQueries leaving,
            Desk desk,
            @ConfigProperty(name = "homeroom.leaving.interval") Duration interval) {
        this.homeroom = homeroom;
        this.leaving = leaving;
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
            release();
        } catch (RuntimeException e) {
            LOG.warn("Contacts of closed accounts could not be released; the next time will do", e);
        }
    }

    /** Releases what is over. Returns when it is done. */
    public void release() {
        var now = desk.now();
        for (var account :
                leaving.holdsOverBy(now, AT_ONCE).toCompletableFuture().join())
            homeroom.ask(new ReleaseContact(account, now)).toCompletableFuture().join();
    }
}
