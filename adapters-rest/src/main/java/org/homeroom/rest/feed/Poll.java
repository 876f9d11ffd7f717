package org.homeroom.rest.feed;

import java.util.concurrent.CompletableFuture;
import org.homeroom.application.feed.Reader;
import org.homeroom.application.feed.Subscription;

/** Waits until it is known what may be seen, and then for the first change. */
final class Poll implements Reader {

    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private volatile CompletableFuture<Void> next = new CompletableFuture<>();

    @Override
    public void available() {
        var woken = next;
        next = new CompletableFuture<>();
        settled.completeAsync(() -> null, Thread::startVirtualThread);
        woken.completeAsync(() -> null, Thread::startVirtualThread);
    }

    CompletableFuture<Void> settled() {
        return settled;
    }

    CompletableFuture<Void> something(Subscription open) {
        var coming = next;
        return open.hasSomething() ? CompletableFuture.completedFuture(null) : coming;
    }

    @Override
    public void beat() {
        // the answer itself is the sign of life
    }

    @Override
    public void cutOff() {
        // what is in the buffer is the answer
    }
}
