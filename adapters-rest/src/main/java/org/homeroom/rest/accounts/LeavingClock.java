package org.homeroom.rest.accounts;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.Homeroom;
import org.homeroom.application.accounts.LeavingQueries;
import org.homeroom.domain.accounts.leaving.ReleaseContact;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Repeatedly;

/** Looks from time to time whether contacts of closed accounts can be released. The rule itself says from when on. */
@ApplicationScoped
public class LeavingClock {

    private static final int AT_ONCE = 100;

    private final Repeatedly timer;
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
        this.timer = new Repeatedly(
                "leaving-clock",
                this::release,
                "Contacts of closed accounts could not be released; the next time will do");
    }

    void begin(@Observes StartupEvent event) {
        timer.begin(interval, interval);
    }

    void end(@Observes ShutdownEvent event) {
        timer.end();
    }

    /** Releases what is over. Returns when it is done. */
    public void release() {
        var now = desk.now();
        for (var account :
                leaving.holdsOverBy(now, AT_ONCE).toCompletableFuture().join())
            homeroom.ask(new ReleaseContact(account, now)).toCompletableFuture().join();
    }
}
