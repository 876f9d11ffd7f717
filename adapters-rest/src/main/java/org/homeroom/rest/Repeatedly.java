package org.homeroom.rest;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does something from time to time, on a thread of its own. What fails is logged, and tried again the next time. */
public final class Repeatedly {

    private static final Logger LOG = Logger.getLogger(Repeatedly.class);

    private final ScheduledExecutorService timer;
    private final Runnable work;
    private final String complaint;

    /**
     * @param name of the thread
     * @param complaint what the log says when the work fails, without personal data
     */
    public Repeatedly(String name, Runnable work, String complaint) {
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        this.work = work;
        this.complaint = complaint;
    }

    /** @param first how long to wait before the first time */
    public void begin(Duration first, Duration interval) {
        timer.scheduleWithFixedDelay(this::once, first.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void end() {
        timer.shutdownNow();
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(complaint, e);
        }
    }
}
