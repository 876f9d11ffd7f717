package org.homeroom.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * Things that are done at a steady pace, whether or not those before are done: who has to wait because others are slow
 * waits in the figures, too.
 *
 * @param perSecond how many begin in a second
 */
record Pace(int perSecond) {

    /** How long each took, from the instant at which it was due. */
    Histogram of(List<? extends Callable<?>> works) throws Exception {
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        long begin = System.nanoTime();
        List<Future<Long>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < works.size(); number++) {
                Callable<?> work = works.get(number);
                long due = begin + number * gap;
                running.add(threads.submit(() -> {
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                    work.call();
                    return System.nanoTime() - due;
                }));
            }
        }
        Histogram nanos = Load.histogram();
        for (Future<Long> one : running) {
            nanos.recordValue(Math.min(nanos.getHighestTrackableValue(), one.get()));
        }
        return nanos;
    }
}
