package org.homeroom.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until it is so: for what the service does a moment after its answer. */
final class Eventually {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** The first answer for which it is so, or the last one that there was time for. */
    static <T> T ask(Supplier<T> question, Predicate<? super T> isSo) throws InterruptedException {
        var end = System.nanoTime() + AT_MOST.toNanos();
        var answer = question.get();
        while (!isSo.test(answer) && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            answer = question.get();
        }
        return answer;
    }
}
