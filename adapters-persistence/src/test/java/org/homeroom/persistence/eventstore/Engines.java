package org.homeroom.persistence.eventstore;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Appends and reads in the words of the tests. A payload is a map of names to texts. */
final class Engines {
    /** Keeps names that start with an underscore beside the log; the subject is the value of "who". */
    static final EventCodec CODEC = new EventCodec() {
        @Override
        public EncodedEvent encode(EventMessage event) {
            Map<String, String> open = new LinkedHashMap<>(payload(event));
            List<PersonalPart> personal = new ArrayList<>();
            for (String name : Set.copyOf(open.keySet())) {
                if (name.startsWith("_")) {
                    String value = requireNonNull(open.remove(name));
                    personal.add(new PersonalPart(name, "account:" + open.get("who"), bytes(value)));
                }
            }
            return new EncodedEvent(bytes(write(open)), bytes(write(event.metadata())), personal);
        }

        @Override
        public EventMessage decode(StoredEvent stored) {
            Map<String, String> payload = read(stored.payload());
            stored.personal().forEach(part -> payload.put(part.part(), text(part.value())));
            return new GenericEventMessage(
                    stored.id(),
                    new MessageType(stored.type(), stored.version()),
                    payload,
                    read(stored.metadata()),
                    stored.timestamp());
        }
    };

    private Engines() {}

    static PostgresEventStorageEngine engine(TestDatabase database) {
        return new PostgresEventStorageEngine(database.connections, CODEC, database.personalData());
    }

    static TaggedEventMessage<EventMessage> event(String type, Map<String, String> payload, String... tags) {
        return event(UUID.randomUUID().toString(), type, payload, tags);
    }

    static TaggedEventMessage<EventMessage> event(String id, String type, Map<String, String> payload, String... tags) {
        Set<Tag> set = new HashSet<>();
        for (String tag : tags) {
            String[] pair = tag.split(":", 2);
            set.add(Tag.of(pair[0], pair[1]));
        }
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(id, new MessageType(type, "1"), payload, Map.of("by", "test"), Instant.now()),
                set);
    }

    static TaggedEventMessage<EventMessage> withoutPayload(String id, String type) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(id, new MessageType(type, "1"), null, Map.of(), Instant.now()), Set.of());
    }

    static CompletableFuture<ConsistencyMarker> appendAsync(
            EventStorageEngine engine, AppendCondition condition, List<TaggedEventMessage<?>> events) {
        return engine.appendEvents(condition, null, events).thenCompose(Engines::commit);
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> transaction) {
        return transaction.commit(null).thenCompose(done -> transaction.afterCommit(done, null));
    }

    static long append(EventStorageEngine engine, AppendCondition condition, TaggedEventMessage<?>... events) {
        return GlobalIndexConsistencyMarker.position(
                get(appendAsync(engine, condition, List.<TaggedEventMessage<?>>of(events))));
    }

    static long append(EventStorageEngine engine, TaggedEventMessage<?>... events) {
        return append(engine, AppendCondition.none(), events);
    }

    static AppendCondition nothingNew(EventCriteria criteria, long since) {
        return AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(since));
    }

    record Sourced(List<EventMessage> events, long marker) {
        List<String> types() {
            return events.stream().map(event -> event.type().name()).toList();
        }
    }

    static Sourced source(EventStorageEngine engine, EventCriteria criteria) {
        List<EventMessage> events = new ArrayList<>();
        List<ConsistencyMarker> markers = new ArrayList<>();
        get(engine.source(SourcingCondition.conditionFor(criteria), null).reduce(events, (list, entry) -> {
            if (entry.message() instanceof TerminalEventMessage) {
                markers.add(requireNonNull(entry.getResource(ConsistencyMarker.RESOURCE_KEY)));
            } else {
                list.add(entry.message());
            }
            return list;
        }));
        return new Sourced(events, GlobalIndexConsistencyMarker.position(markers.getFirst()));
    }

    static String type(Entry<EventMessage> entry) {
        return entry.message().type().name();
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> payload(EventMessage event) {
        return (Map<String, String>) requireNonNull(event.payload());
    }

    static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static String write(Map<String, String> map) {
        StringBuilder text = new StringBuilder();
        map.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static Map<String, String> read(byte[] stored) {
        Map<String, String> map = new LinkedHashMap<>();
        text(stored)
                .lines()
                .forEach(line -> map.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return map;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
