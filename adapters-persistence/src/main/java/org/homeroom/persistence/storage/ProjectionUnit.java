package org.homeroom.persistence.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that stays open while a batch of events is applied, on one Vert.x context. The token of the processor
 * is stored in it too, so rows and token commit together or not at all.
 */
final class ProjectionUnit {

    private final VertxBridge bridge;
    private final Context context;
    private final CompletableFuture<Session> session = new CompletableFuture<>();
    private final CompletableFuture<Void> decision = new CompletableFuture<>();
    private final CompletableFuture<Void> done;

    ProjectionUnit(SessionFactory factory, VertxBridge bridge) {
        this.bridge = bridge;
        this.context = bridge.freshContext();
        this.done = bridge.callOn(
                context,
                () -> factory.withTransaction(opened -> {
                    session.complete(opened);
                    return Uni.createFrom()
                            .completionStage(decision)
                            .emitOn(work -> context.runOnContext(nothing -> work.run()));
                }));
        done.whenComplete((nothing, failure) -> {
            if (failure != null) session.completeExceptionally(failure);
        });
    }

    <T> CompletableFuture<T> run(Function<Session, Uni<T>> work) {
        return session.thenCompose(opened -> bridge.callOn(context, () -> work.apply(opened)));
    }

    /** A statement with PostgreSQL's own placeholders. */
    CompletableFuture<Integer> execute(String sql, @Nullable Object... params) {
        return run(opened -> opened.flush().chain(() -> {
            var query = opened.createNativeQuery(sql.replaceAll("\\$(\\d+)", "?$1"));
            for (var i = 0; i < params.length; i++) {
                query.setParameter(i + 1, params[i]);
            }
            return query.executeUpdate();
        }));
    }

    /** Shows at once whether the database takes the work. */
    CompletableFuture<Void> runAndFlush(Function<Session, Uni<Void>> work) {
        return run(opened -> work.apply(opened).chain(opened::flush));
    }

    CompletableFuture<Void> commit() {
        decision.complete(null);
        return done;
    }

    void rollBack(Throwable because) {
        decision.completeExceptionally(because);
    }
}
