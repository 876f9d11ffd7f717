package org.homeroom.persistence.eventstore;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An append that waits for its answer. The answer is settled first and told later, when its writer is free again: so the
 * next append of the same caller finds the same connection. Whoever waits is told on a thread of its own, so that it may
 * block.
 */
final class PendingAppend {
    private final Append append;
    private final Executor executor;
    private final CompletableFuture<OptionalLong> answer = new CompletableFuture<>();
    private volatile boolean doubtful;
    private volatile @Nullable Runnable outcome;

    PendingAppend(Append append, Executor executor) {
        this.append = append;
        this.executor = executor;
    }

    Append append() {
        return append;
    }

    /** The position of the last event, or nothing when the condition did not hold. */
    CompletableFuture<OptionalLong> answer() {
        return answer;
    }

    /** An answer got lost: what looks like a conflict or a duplicate may be the append itself. */
    boolean isDoubtful() {
        return doubtful;
    }

    void doubt() {
        doubtful = true;
    }

    void storedUpTo(long position) {
        outcome = () -> answer.complete(OptionalLong.of(position));
    }

    void conflicts() {
        outcome = () -> answer.complete(OptionalLong.empty());
    }

    void fail(Throwable failure) {
        outcome = () -> answer.completeExceptionally(failure);
    }

    /** @param otherwise why nothing was settled, if so */
    void tell(@Nullable Throwable otherwise) {
        Runnable settled = outcome;
        executor.execute(
                settled != null
                        ? settled
                        : () -> answer.completeExceptionally(
                                new IllegalStateException("an append was left without an answer", otherwise)));
    }

    List<String> eventIds() {
        return append.events().stream().map(e -> e.event().identifier()).toList();
    }
}
