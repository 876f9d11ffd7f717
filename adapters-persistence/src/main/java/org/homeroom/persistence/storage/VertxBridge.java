package org.homeroom.persistence.storage;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Runs reactive work on a Vert.x context of its own and answers on a virtual thread, so that whoever waits never blocks
 * an event loop.
 */
@ApplicationScoped
public class VertxBridge {

    private final Vertx vertx;
    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();

    VertxBridge(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs on a fresh context. */
    public <T> CompletableFuture<T> call(Supplier<Uni<T>> work) {
        return callOn(freshContext(), work);
    }

    Context freshContext() {
        var context = Objects.requireNonNull(
                VertxContext.createNewDuplicatedContext(((VertxInternal) vertx).createEventLoopContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }

    <T> CompletableFuture<T> callOn(Context context, Supplier<Uni<T>> work) {
        var result = new CompletableFuture<T>();
        context.runOnContext(nothing -> Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(
                        value -> answering.execute(() -> result.complete(value)),
                        failure -> answering.execute(() -> result.completeExceptionally(failure))));
        return result;
    }
}
