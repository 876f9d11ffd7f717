package org.homeroom.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.homeroom.persistence.storage.HomeroomCodec;

/** A process of its own that reads a whole log once and tells how fast it was and how much heap it took. */
public final class Replay {
    private static final int WARM_UP = 100_000;

    private Replay() {}

    /** @param args way to read, host:port/database, user, password, number of events */
    public static void main(String... args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Server server = Server.at(args[1], args[2], args[3]);
        int events = Integer.parseInt(args[4]);
        switch (ReplayBench.Way.valueOf(args[0])) {
            case COPY -> {
                Database database = new Database(server, server);
                database.copyOut(Math.min(events, WARM_UP));
                report(events, () -> database.copyOut(events));
            }
            case OWN -> {
                try (Node node = Node.on(server)) {
                    replay(node.engine(), events);
                }
            }
            case OWN_WITH_DOMAIN_EVENTS -> {
                try (Node node = Node.on(server, new HomeroomCodec())) {
                    replay(node.engine(), events);
                }
            }
            case PEER -> {
                try (Peer peer = Peer.on(server)) {
                    replay(peer.engine(), events);
                }
            }
        }
    }

    private static void replay(EventStorageEngine engine, int events) throws Exception {
        read(engine, Math.min(events, WARM_UP));
        report(events, () -> read(engine, events));
    }

    private static void report(int events, Load.Work reading) throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        reading.once();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(Locale.ROOT, "%f %d%n", events / seconds, peak >> 20);
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void read(EventStorageEngine engine, int events) throws Exception {
        MessageStream<EventMessage> stream = engine.stream(
                StreamingCondition.conditionFor(engine.firstToken(null).get(), EventCriteria.havingAnyTag()), null);
        Semaphore news = new Semaphore(0);
        stream.setCallback(news::release);
        for (int read = 0; read < events; ) {
            Optional<Entry<EventMessage>> next = stream.next();
            if (next.isPresent()) {
                read++;
            } else if (stream.error().isPresent()) {
                throw new IllegalStateException(
                        "the stream broke off", stream.error().get());
            } else {
                news.acquire();
                news.drainPermits();
            }
        }
        stream.close();
    }
}
