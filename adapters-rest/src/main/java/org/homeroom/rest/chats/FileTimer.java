package org.homeroom.rest.chats;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.chats.FileSweep;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Repeatedly;

/** Throws away from time to time what lies in the store of files for nobody. */
@ApplicationScoped
public class FileTimer {

    private final Repeatedly timer;
    private final Duration interval;

    FileTimer(FileSweep sweep, Desk desk, @ConfigProperty(name = "homeroom.files.sweep.interval") Duration interval) {
        this.interval = interval;
        this.timer = new Repeatedly(
                "file-sweep",
                () -> sweep(sweep, desk.now()),
                "What lies in the store of files for nobody could not all be thrown away; the next time will do");
    }

    private static void sweep(FileSweep sweep, Instant now) {
        try {
            sweep.sweep(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void begin(@Observes StartupEvent event) {
        timer.begin(interval, interval);
    }

    void end(@Observes ShutdownEvent event) {
        timer.end();
    }
}
