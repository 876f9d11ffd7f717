package org.homeroom.application.axon;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.common.configuration.ComponentBuilder;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.homeroom.application.Catalogue;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.domain.kernel.Event;

/**
 * Puts the homeroom together, with whatever storage it is given, and runs it until it is closed.
 *
 * <p>For tests and for those who embed the library, without any server: {@code try (var assembly =
 * HomeroomAssembly.inMemory()) { assembly.homeroom().ask(…); }}
 */
public final class HomeroomAssembly implements AutoCloseable {

    /** The processor that carries out the reactions. */
    public static final String REACTIONS = "reactions";

    private static final String UPDATE_CHECK = "org.axonframework.update.UpdateCheckerConfigurationEnhancer";
    private static final int READ_AHEAD = 256;

    /** How long a processor stands still after an event that it cannot handle, and after a node has gone, at least. */
    private static final long CLAIM_MILLIS = 1_000;

    /** Starting a processor blocks, so it never happens on a thread that delivers answers. */
    private static final Executor APART = Thread::startVirtualThread;

    private final AxonConfiguration axon;
    private final Homeroom homeroom;
    private final History history;

    private HomeroomAssembly(AxonConfiguration axon) {
        this.axon = axon;
        this.homeroom = axon.getComponent(Homeroom.class);
        this.history = new AxonHistory(axon.getComponent(UnitOfWorkFactory.class), axon.getComponent(EventStore.class));
    }

    /** Everything in this process's memory, and gone with it. */
    public static HomeroomAssembly inMemory() {
        return start(new InMemoryEventStorageEngine(), new InMemoryTokenStore(), UnaryOperator.identity());
    }

    /**
     * @param more further processors, for example of read models; see {@link #processor}
     */
    public static HomeroomAssembly start(
            EventStorageEngine engine, TokenStore tokens, UnaryOperator<EventSourcingConfigurer> more) {
        return start(engine, tokens, UnaryOperator.identity(), more);
    }

    /**
     * @param around what stands between the processor of the reactions and the reactions
     * @param more further processors, for example of read models; see {@link #processor}
     */
    public static HomeroomAssembly start(
            EventStorageEngine engine,
            TokenStore tokens,
            UnaryOperator<EventHandlingComponent> around,
            UnaryOperator<EventSourcingConfigurer> more) {
        var configurer = EventSourcingConfigurer.create()
                .registerTagResolver(c -> HomeroomAssembly::tags)
                .registerEventStorageEngine(c -> engine)
                .componentRegistry(registry -> registry.disableEnhancer(UPDATE_CHECK)
                        .registerComponent(TokenStore.class, c -> tokens)
                        .registerComponent(Homeroom.class, c -> new AxonHomeroom(c.getComponent(CommandBus.class))))
                .registerCommandHandlingModule(CommandHandlingModule.named("homeroom")
                        .commandHandlers(handlers -> Catalogue.commands()
                                .forEach(type -> handlers.commandHandler(
                                        new QualifiedName(Catalogue.nameOf(type)),
                                        c -> new Decider(c.getComponent(EventStore.class))))));
        var reacting = processor(
                configurer, REACTIONS, 1, c -> around.apply(ReactionHandler.all(c.getComponent(Homeroom.class))));
        return new HomeroomAssembly(more.apply(reacting).start());
    }

    /**
     * Adds a processor that sees every event from the first one on, in order, in batches: those that its handlers name, or
     * all, even of unknown types, where they name none.
     */
    public static EventSourcingConfigurer processor(
            EventSourcingConfigurer configurer,
            String name,
            int batch,
            ComponentBuilder<EventHandlingComponent> handlers) {
        return configurer.messaging(messaging -> messaging.eventProcessing(processing ->
                processing.pooledStreaming(pooled -> pooled.processor(EventProcessorModule.pooledStreaming(name)
                        .eventHandlingComponents(components -> components.declarative(handlers))
                        .customized((c, processor) -> processor
                                .initialSegmentCount(1)
                                .batchSize(Math.min(batch, READ_AHEAD))
                                .tokenClaimInterval(CLAIM_MILLIS)
                                .eventCriteria(HomeroomAssembly::criteria)
                                .initialToken(source ->
                                        CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0))))))));
    }

    private static EventCriteria criteria(Set<QualifiedName> names) {
        return names.isEmpty()
                ? EventCriteria.havingAnyTag()
                : EventCriteria.havingAnyTag().andBeingOneOfTypes(names);
    }

    public Homeroom homeroom() {
        return homeroom;
    }

    public History history() {
        return history;
    }

    /** Does something while this node's processor of that name stands still. Other nodes' go on. */
    public <T> CompletionStage<T> whileResting(String processor, Supplier<CompletionStage<T>> work) {
        var resting = Objects.requireNonNull(
                axon.getComponents(PooledStreamingEventProcessor.class).get(processor), processor);
        return resting.shutdown()
                .thenComposeAsync(stopped -> work.get(), APART)
                .whenCompleteAsync((result, failure) -> resting.start(), APART);
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    private static Set<Tag> tags(EventMessage message) {
        return message.payload() instanceof Event event ? Sourcing.tags(event.tags()) : Set.of();
    }
}
