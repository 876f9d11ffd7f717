package org.homeroom.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Workers that do the same thing again and again, each as soon as it is done with the last. */
final class Load {
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    /** Something to do once; what it throws ends the measurement. */
    interface Work {
        void once() throws Exception;
    }

    /** How often a second it was done by all workers together, and how long each time took. */
    record Result(double perSecond, Histogram nanos) {}

    private Load() {}

    static Histogram histogram() {
        return new Histogram(LONGEST, 3);
    }

    /** @param work makes the work of each worker, who are numbered from 0 */
    static Result run(int workers, Duration time, IntFunction<Work> work) throws Exception {
        List<Work> works = new ArrayList<>();
        for (int number = 0; number < workers; number++) {
            works.add(work.apply(number));
        }
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        Histogram all = histogram();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Histogram>> running = new ArrayList<>();
            for (Work one : works) {
                running.add(threads.submit(until(end, one)));
            }
            for (Future<Histogram> one : running) {
                all.add(one.get());
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Result(all.getTotalCount() / seconds, all);
    }

    private static Callable<Histogram> until(long end, Work work) {
        return () -> {
            Histogram nanos = histogram();
            long start = System.nanoTime();
            while (start < end) {
                work.once();
                long done = System.nanoTime();
                nanos.recordValue(Math.min(LONGEST, done - start));
                start = done;
            }
            return nanos;
        };
    }
}
