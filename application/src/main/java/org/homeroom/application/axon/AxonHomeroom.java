package org.homeroom.application.axon;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;
import org.homeroom.application.Answer;
import org.homeroom.application.Catalogue;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Sends every command to its decider. What others changed meanwhile is read again and decided again, a few times; then
 * the answer is {@link GeneralRefusal#CONCURRENT_CHANGE}.
 */
final class AxonHomeroom implements Homeroom {

    private static final int ATTEMPTS = 4;

    private final CommandBus bus;

    AxonHomeroom(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public CompletionStage<Answer> ask(Command<?> command, Provenance provenance) {
        return ask(command, provenance, ATTEMPTS);
    }

    private CompletableFuture<Answer> ask(Command<?> command, Provenance provenance, int attempts) {
        var request = Request.toDo(command, provenance);
        return dispatch(request)
                .thenApply(outcome -> new Answer(outcome, request.position().get()))
                .exceptionallyCompose(failure -> {
                    if (!isConflict(failure)) return CompletableFuture.failedFuture(failure);
                    return attempts > 1
                            ? ask(command, provenance, attempts - 1)
                            : CompletableFuture.completedFuture(
                                    new Answer(Outcome.refuse(GeneralRefusal.CONCURRENT_CHANGE), 0));
                });
    }

    @Override
    public CompletionStage<Outcome> consider(Command<?> command) {
        return dispatch(Request.toConsider(command));
    }

    private CompletableFuture<Outcome> dispatch(Request request) {
        var type = new MessageType(Catalogue.nameOf(request.command().getClass()));
        return bus.dispatch(new GenericCommandMessage(type, request), null)
                .thenApply(result -> (Outcome) Objects.requireNonNull(result.payload()));
    }

    private static boolean isConflict(@Nullable Throwable failure) {
        if (failure instanceof CompletionException wrapped) return isConflict(wrapped.getCause());
        return failure instanceof AppendEventsTransactionRejectedException;
    }
}
