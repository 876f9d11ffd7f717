package org.homeroom.persistence.storage;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.homeroom.persistence.eventstore.Parking;
import org.homeroom.persistence.eventstore.SqlExecutor;

/** The reactions. Each asks a command of its own, so what fails is always the event at hand. */
final class ReactionFollower implements Follower {

    private final EventHandlingComponent reactions;
    private final Parking parking;

    ReactionFollower(EventHandlingComponent reactions, Parking parking) {
        this.reactions = reactions;
        this.parking = parking;
    }

    @Override
    public Set<QualifiedName> names() {
        return reactions.supportedEvents();
    }

    @Override
    public CompletableFuture<Void> handle(EventMessage event, ProcessingContext context) {
        return handleCarefully(event, context);
    }

    @Override
    public CompletableFuture<Void> handleCarefully(EventMessage event, ProcessingContext context) {
        if (!reactions.supports(event.type().qualifiedName())) return CompletableFuture.completedFuture(null);
        try {
            return reactions.handle(event, context).asCompletableFuture().thenAccept(nothing -> {});
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public SqlExecutor statements(ProcessingContext context) {
        return parking.ownStatements();
    }
}
