package org.homeroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.homeroom.application.Catalogue;
import org.homeroom.domain.kernel.Event;

/** Puts facts of the homeroom into a log without asking any rule. */
final class Seeding {
    private static final int AT_A_TIME = 64;

    private Seeding() {}

    /** Stores each list as one append, many at a time and in no particular order. */
    static void store(EventStorageEngine engine, Stream<List<Event>> facts) throws InterruptedException {
        Semaphore places = new Semaphore(AT_A_TIME);
        AtomicReference<Throwable> broken = new AtomicReference<>();
        for (List<Event> some : (Iterable<List<Event>>) facts::iterator) {
            places.acquire();
            append(engine, some).whenComplete((done, failure) -> {
                if (failure != null) {
                    broken.set(failure);
                }
                places.release();
            });
        }
        places.acquire(AT_A_TIME);
        if (broken.get() != null) {
            throw new IllegalStateException(broken.get());
        }
    }

    private static CompletableFuture<?> append(EventStorageEngine engine, List<Event> events) {
        List<TaggedEventMessage<?>> messages = new ArrayList<>();
        for (Event event : events) {
            messages.add(new GenericTaggedEventMessage<>(
                    new GenericEventMessage(
                            new MessageType(Catalogue.nameOf(event.getClass()), Catalogue.versionOf(event.getClass())),
                            event,
                            Events.metadata()),
                    tags(event)));
        }
        return ConditionalAppend.append(engine, AppendCondition.none(), messages);
    }

    private static Set<Tag> tags(Event event) {
        return event.tags().stream().map(tag -> Tag.of(tag.key(), tag.value())).collect(Collectors.toUnmodifiableSet());
    }
}
