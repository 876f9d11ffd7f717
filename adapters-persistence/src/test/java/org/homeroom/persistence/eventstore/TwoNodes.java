package org.homeroom.persistence.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.homeroom.application.Catalogue;
import org.homeroom.application.Recorded;
import org.homeroom.application.axon.HomeroomAssembly;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.persistence.storage.HomeroomCodec;

/** Two nodes over one database, and thirty-two callers who ask them all at once. */
final class TwoNodes implements AutoCloseable {

    static final int CALLERS = 32;

    final TestDatabase database = new TestDatabase();
    final EventStoreDatabase otherConnections = database.connect();
    final PostgresEventStorageEngine here =
            new PostgresEventStorageEngine(database.connections, new HomeroomCodec(), database.personalData());
    final PostgresEventStorageEngine there = new PostgresEventStorageEngine(
            otherConnections, new HomeroomCodec(), new PersonalData(otherConnections, TestDatabase.WRAPPING));
    final HomeroomAssembly one = HomeroomAssembly.start(here, new InMemoryTokenStore(), more -> more);
    final HomeroomAssembly other = HomeroomAssembly.start(there, new InMemoryTokenStore(), more -> more);

    @Override
    public void close() {
        one.close();
        other.close();
        here.close();
        there.close();
        otherConnections.close();
        database.connections.close();
    }

    /** All at once; who meets others until the patience of the house is over asks again. */
    void race(IntFunction<Command<?>> wishes) {
        each((node, i) -> ask(node, wishes.apply(i)));
    }

    /** All at once, on either node in turn. */
    void each(BiConsumer<HomeroomAssembly, Integer> work) {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var i = 0; i < CALLERS; i++) {
                var node = i % 2 == 0 ? one : other;
                var number = i;
                all.add(callers.submit(() -> work.accept(node, number)));
            }
            for (var asked : all) {
                asked.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(HomeroomAssembly node, Command<?> wish) {
        while (node.homeroom().ask(wish).toCompletableFuture().join().outcome()
                        instanceof Outcome.Refused(var reason, var events)
                && reason == GeneralRefusal.CONCURRENT_CHANGE) {
            Thread.onSpinWait();
        }
    }

    /** The answer of one of them, when nobody else asks. */
    Outcome outcome(Command<?> wish) {
        return one.homeroom().ask(wish).toCompletableFuture().join().outcome();
    }

    void stored(Event... events) {
        stored(here, events);
    }

    void stored(PostgresEventStorageEngine node, Event... events) {
        Engines.append(node, Stream.of(events).map(TwoNodes::message).toArray(TaggedEventMessage<?>[]::new));
    }

    private static TaggedEventMessage<?> message(Event event) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        UUID.randomUUID().toString(),
                        new MessageType(Catalogue.nameOf(event.getClass()), Catalogue.versionOf(event.getClass())),
                        event,
                        Map.of("actor", "SYSTEM"),
                        event.at()),
                event.tags().stream()
                        .map(tag -> org.axonframework.messaging.eventstreaming.Tag.of(tag.key(), tag.value()))
                        .collect(Collectors.toSet()));
    }

    List<Recorded> found(Class<? extends Event> type, Id about) {
        return recorded(Model.startingWith(0).about(about).on(type, (s, e) -> s));
    }

    <S> S folded(Model<S> model) {
        return one.history().stateOf(model).toCompletableFuture().join();
    }

    private List<Recorded> recorded(Model<?> model) {
        return one.history().of(model.boundary()).toCompletableFuture().join();
    }
}
