package org.homeroom.persistence.eventstore;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a consumer that there is something to look at, by one thread at a time.
 *
 * <p>Axon's consumers ignore a call that arrives while they are at work, even if they have looked already: a call that
 * arrives meanwhile is therefore made up for afterwards.
 */
final class Callback {
    private static final Logger LOG = LoggerFactory.getLogger(Callback.class);

    private final AtomicInteger calls = new AtomicInteger();
    private volatile Runnable consumer = () -> {};

    void set(Runnable consumer) {
        this.consumer = consumer;
    }

    void run() {
        if (calls.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        while (seen != 0) {
            try {
                consumer.run();
            } catch (RuntimeException e) {
                LOG.warn("The consumer of an event stream failed", e);
            }
            seen = calls.addAndGet(-seen);
        }
    }
}
