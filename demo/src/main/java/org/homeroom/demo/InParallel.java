package org.homeroom.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does the same for many, some at a time. */
final class InParallel {

    static final int AT_A_TIME = 8;

    private InParallel() {}

    /** The results, in the order of what they are of. */
    static <A, B> List<B> each(List<A> all, Function<? super A, ? extends B> work) throws InterruptedException {
        var places = new Semaphore(AT_A_TIME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(all.stream()
                    .map(one -> (Callable<B>) () -> {
                        places.acquire();
                        try {
                            return work.apply(one);
                        } finally {
                            places.release();
                        }
                    })
                    .toList());
            var found = new ArrayList<B>();
            for (var result : results) found.add(result.get());
            return List.copyOf(found);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
