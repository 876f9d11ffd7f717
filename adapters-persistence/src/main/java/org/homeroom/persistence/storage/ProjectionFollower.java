package org.homeroom.persistence.storage;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.domain.kernel.Event;
import org.homeroom.persistence.eventstore.PostgresTokenStore;
import org.homeroom.persistence.eventstore.SqlExecutor;

/** Applies every event to every projection, a batch in one transaction with the token. */
final class ProjectionFollower implements Follower {

    private static final ResourceKey<ProjectionUnit> UNIT = ResourceKey.withLabel("projections");

    private final List<Projection> projections;
    private final SessionFactory factory;
    private final VertxBridge bridge;

    ProjectionFollower(List<Projection> projections, SessionFactory factory, VertxBridge bridge) {
        this.projections = projections;
        this.factory = factory;
        this.bridge = bridge;
    }

    /** None by name: a type that nobody knows must not pass unnoticed. */
    @Override
    public Set<QualifiedName> names() {
        return Set.of();
    }

    @Override
    public CompletableFuture<Void> handle(EventMessage event, ProcessingContext context) {
        var occurrence = occurrence(event);
        return unit(context).run(session -> apply(occurrence, session));
    }

    @Override
    public CompletableFuture<Void> handleCarefully(EventMessage event, ProcessingContext context) {
        var occurrence = occurrence(event);
        return unit(context).runAndFlush(session -> apply(occurrence, session));
    }

    @Override
    public SqlExecutor statements(ProcessingContext context) {
        return unit(context)::execute;
    }

    private static Occurrence occurrence(EventMessage message) {
        return new Occurrence(
                message.identifier(),
                Long.parseLong(message.metadata().getOrDefault(HomeroomCodec.POSITION, "0")),
                (Event) Objects.requireNonNull(message.payload()));
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
