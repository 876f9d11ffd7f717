package org.homeroom.application.axon;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.homeroom.application.Answer;
import org.homeroom.application.Catalogue;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Reaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for what a reaction wants. What could not be decided because of others is tried again with the event. */
final class ReactionHandler<E extends Event> implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ReactionHandler.class);

    private final Reaction<E> reaction;
    private final Homeroom homeroom;

    private ReactionHandler(Reaction<E> reaction, Homeroom homeroom) {
        this.reaction = reaction;
        this.homeroom = homeroom;
    }

    /** All reactions of the catalogue, one after the other in the order of events. */
    static EventHandlingComponent all(Homeroom homeroom) {
        var component = new SimpleEventHandlingComponent();
        Catalogue.reactions()
                .forEach(reaction -> component.subscribe(nameOf(reaction), new ReactionHandler<>(reaction, homeroom)));
        return component;
    }

    private static QualifiedName nameOf(Reaction<?> reaction) {
        return Sourcing.nameOf(reaction.when());
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage message, ProcessingContext context) {
        var event = reaction.when().cast(requireNonNull(message.payload()));
        var asked = homeroom.ask(reaction.then(event), Provenance.reactingTo(message.identifier(), message.metadata()))
                .thenCompose(answer -> check(answer, message))
                .toCompletableFuture();
        return MessageStream.fromFuture(asked).ignoreEntries().cast();
    }

    private CompletableFuture<Message> check(Answer answer, EventMessage cause) {
        if (answer.outcome() instanceof Outcome.Refused(var reason, var events)) {
            if (reason == GeneralRefusal.CONCURRENT_CHANGE)
                return CompletableFuture.failedFuture(new ConcurrentChange());
            LOG.warn("{} on {}: {}", reaction.getClass().getSimpleName(), cause.identifier(), reason.code());
        }
        return CompletableFuture.completedFuture(null);
    }
}
