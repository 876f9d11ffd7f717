package org.homeroom.application;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Model;

/** The log as it stands, for those who ask what happened. */
public interface History {

    /** Every event of this part of the history, oldest first. */
    CompletionStage<List<Recorded>> of(Boundary boundary);

    /** Likewise, of what stands after a position. */
    default CompletionStage<List<Recorded>> since(long position, Boundary boundary) {
        return of(boundary)
                .thenApply(found ->
                        found.stream().filter(one -> one.position() > position).toList());
    }

    /**
     * Every event that the model reads, step by step, oldest first.
     *
     * @param seen what of each step counts, for example what was known at an instant
     */
    default <S> CompletionStage<List<Recorded>> readBy(Model<S> model, UnaryOperator<List<Recorded>> seen) {
        return of(model.boundary()).thenCompose(found -> {
            var counted = seen.apply(found);
            return model.next(after(counted, model))
                    .map(more -> readBy(more, seen).thenApply(rest -> inOrder(counted, rest)))
                    .orElseGet(() -> CompletableFuture.completedStage(counted));
        });
    }

    /** What the model makes of the log as it stands. */
    default <S> CompletionStage<S> stateOf(Model<S> model) {
        return of(model.boundary()).thenCompose(found -> {
            var state = after(found, model);
            return model.next(state).map(this::stateOf).orElseGet(() -> CompletableFuture.completedStage(state));
        });
    }

    /** What one step of the model makes of what it has read. */
    private static <S> S after(List<Recorded> found, Model<S> model) {
        var state = model.initial();
        for (var one : found) state = model.evolve(state, one.event());
        return state;
    }

    private static List<Recorded> inOrder(List<Recorded> some, List<Recorded> more) {
        return Stream.concat(some.stream(), more.stream())
                .distinct()
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }
}
