package org.homeroom.application.axon;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.ProcessingLifecycle.DefaultPhases;
import org.axonframework.messaging.core.unitofwork.ProcessingLifecycle.Phase;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.homeroom.application.Catalogue;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Handles every command alike: read its boundary, fold, decide, append. */
final class Decider implements CommandHandler {

    private static final MessageType OUTCOME = new MessageType(Outcome.class);
    private static final Phase ONCE_COMMITTED = () -> DefaultPhases.AFTER_COMMIT.order() + 1;

    private final EventStore store;

    Decider(EventStore store) {
        this.store = store;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        var request = (Request) requireNonNull(message.payload());
        return MessageStream.fromFuture(decide(request.command(), request, context)
                .thenApply(outcome -> new GenericCommandResultMessage(OUTCOME, outcome)));
    }

    private <S> CompletableFuture<Outcome> decide(Command<S> command, Request request, ProcessingContext context) {
        var by = request.provenance().account();
        if (by == null) return decide(command.model(), command::decide, request, context);
        var asked = new Asked<>(by, command);
        return decide(asked.model(), asked::decide, request, context);
    }

    private <S> CompletableFuture<Outcome> decide(
            Model<S> model, Function<S, Outcome> rule, Request request, ProcessingContext context) {
        var transaction = store.transaction(context);
        context.runOn(ONCE_COMMITTED, done -> note(transaction, request.position()));
        return read(model, transaction).thenApply(state -> {
            var outcome = rule.apply(state);
            if (!request.onlyConsider()) append(outcome, request, transaction);
            return outcome;
        });
    }

    /** Step by step; the transaction guards all steps from the position of the first one on. */
    private static <S> CompletableFuture<S> read(Model<S> model, EventStoreTransaction transaction) {
        return transaction
                .source(Sourcing.of(model.boundary()))
                .reduce(
                        model.initial(),
                        (state, entry) -> model.evolve(
                                state, (Event) requireNonNull(entry.message().payload())))
                .thenCompose(state -> model.next(state)
                        .map(more -> read(more, transaction))
                        .orElseGet(() -> CompletableFuture.completedFuture(state)));
    }

    /** All in one instant, so that nobody who looks back finds half a command. */
    private static void append(Outcome outcome, Request request, EventStoreTransaction transaction) {
        var recordedAt = GenericEventMessage.clock.instant();
        outcome.events().forEach(event -> transaction.appendEvent(message(event, request, recordedAt)));
    }

    private static GenericEventMessage message(Event event, Request request, Instant recordedAt) {
        return new GenericEventMessage(
                IdentifierFactory.getInstance().generateIdentifier(),
                new MessageType(Sourcing.nameOf(event.getClass()), Catalogue.versionOf(event.getClass())),
                event,
                request.provenance().metadata(),
                recordedAt);
    }

    private static void note(EventStoreTransaction transaction, AtomicLong position) {
        if (transaction.appendPosition() instanceof GlobalIndexConsistencyMarker marker) {
            position.set(GlobalIndexConsistencyMarker.position(marker));
        }
    }
}
