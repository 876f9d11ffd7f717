package org.homeroom.persistence.storage;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.Catalogue;
import org.homeroom.domain.kernel.Event;
import org.homeroom.persistence.eventstore.PostgresTokenStore;

/** Applies every event to every projection, a batch in one transaction with the token. */
final class ProjectionHandler implements EventHandler {

    private static final ResourceKey<ProjectionUnit> UNIT = ResourceKey.withLabel("projections");

    private final List<Projection> projections;
    private final SessionFactory factory;
    private final VertxBridge bridge;

    private ProjectionHandler(List<Projection> projections, SessionFactory factory, VertxBridge bridge) {
        this.projections = projections;
        this.factory = factory;
        this.bridge = bridge;
    }

    static EventHandlingComponent of(List<Projection> projections, SessionFactory factory, VertxBridge bridge) {
        var component = new SimpleEventHandlingComponent();
        var handler = new ProjectionHandler(projections, factory, bridge);
        Catalogue.events().forEach(type -> component.subscribe(new QualifiedName(Catalogue.nameOf(type)), handler));
        return component;
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage message, ProcessingContext context) {
        var occurrence = new Occurrence(
                message.identifier(),
                Long.parseLong(message.metadata().getOrDefault(HomeroomCodec.POSITION, "0")),
                (Event) Objects.requireNonNull(message.payload()));
        CompletableFuture<Message> applied =
                unit(context).run(session -> apply(occurrence, session)).thenApply(nothing -> null);
        return MessageStream.fromFuture(applied).ignoreEntries().cast();
    }

    /** Events of a batch come one after the other, so nobody else opens one meanwhile. */
    private ProjectionUnit unit(ProcessingContext context) {
        var opened = context.getResource(UNIT);
        return opened == null ? open(context) : opened;
    }

    private ProjectionUnit open(ProcessingContext context) {
        var unit = new ProjectionUnit(factory, bridge);
        context.putResource(UNIT, unit);
        context.putResource(PostgresTokenStore.TRANSACTION, unit::execute);
        context.onCommit(committing -> unit.commit());
        context.onError((failed, phase, because) -> unit.rollBack(because));
        return unit;
    }

    private Uni<Void> apply(Occurrence occurrence, Session session) {
        return Multi.createFrom()
                .iterable(projections)
                .onItem()
                .transformToUniAndConcatenate(projection -> projection.apply(occurrence, session))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
