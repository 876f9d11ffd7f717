package org.homeroom.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** An appender with a tag of its own: each append holds only while nobody else has written under that tag. */
final class ConditionalAppend implements Load.Work {
    private final EventStorageEngine engine;
    private final int events;
    private final EventCriteria boundary;
    private final Set<Tag> tags;
    private ConsistencyMarker marker = ConsistencyMarker.ORIGIN;

    private ConditionalAppend(EventStorageEngine engine, int events, Tag own, Set<Tag> tags) {
        this.engine = engine;
        this.events = events;
        this.boundary = EventCriteria.havingTags(own);
        this.tags = tags;
    }

    /** Its events carry a second tag, which many others carry too. */
    static ConditionalAppend withTwoTags(EventStorageEngine engine, int events, int number) {
        Tag own = own();
        return new ConditionalAppend(engine, events, own, Set.of(own, Tag.of("chat", "chat-" + number % 8)));
    }

    /** The peer takes one tag at most, the identifier of an aggregate. */
    static ConditionalAppend withOneTag(EventStorageEngine engine, int events) {
        Tag own = own();
        return new ConditionalAppend(engine, events, own, Set.of(own));
    }

    private static Tag own() {
        return Tag.of("account", UUID.randomUUID().toString());
    }

    @Override
    public void once() throws Exception {
        AppendCondition condition = AppendCondition.withCriteria(boundary).withMarker(marker);
        marker = append(engine, condition, Events.some(events, tags)).get();
    }

    /** Appends and commits. */
    static CompletableFuture<ConsistencyMarker> append(
            EventStorageEngine engine, AppendCondition condition, List<TaggedEventMessage<?>> events) {
        return engine.appendEvents(condition, null, events).thenCompose(ConditionalAppend::commit);
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> transaction) {
        return transaction.commit(null).thenCompose(done -> transaction.afterCommit(done, null));
    }
}
