package org.homeroom.messaging;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How often something is tried that may fail for a while.
 *
 * @param most tries in all
 * @param pause before the second; each further one is twice as long
 */
record Tries(int most, Duration pause) {

    CompletableFuture<Void> of(Supplier<CompletionStage<Void>> work) {
        return attempt(work, 1, pause);
    }

    private CompletableFuture<Void> attempt(Supplier<CompletionStage<Void>> work, int count, Duration next) {
        return begun(work).exceptionallyCompose(failure -> {
            if (count >= most || !worthAnotherTry(failure)) return CompletableFuture.failedFuture(failure);
            var later = CompletableFuture.delayedExecutor(
                    next.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
            return CompletableFuture.runAsync(() -> {}, later)
                    .thenCompose(waited -> attempt(work, count + 1, next.multipliedBy(2)));
        });
    }

    private static CompletableFuture<Void> begun(Supplier<CompletionStage<Void>> work) {
        try {
            return work.get().toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean worthAnotherTry(Throwable failure) {
        var cause = cause(failure);
        return switch (cause) {
            case NotCarried refused -> refused.isWorthAnotherTry();
            case IllegalArgumentException nonsense -> false;
            default -> true;
        };
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? cause(failure.getCause())
                : failure;
    }
}
