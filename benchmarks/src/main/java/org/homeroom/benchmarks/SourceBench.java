package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** How long one reader takes to source a boundary of ten events. */
final class SourceBench implements Bench.Benchmark {
    private static final String TAG = "tag";
    private static final List<String> CASES = List.of(TAG, "tag-and-type", "two-tags");

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        List<String> cases = arguments.cases(CASES);
        Log log = new Log(arguments.events(100_000));
        Duration time = arguments.seconds(3);
        try (Database database = cluster.database();
                Node node = Node.on(database.server());
                Peer peer = Peer.create(database.server())) {
            log.fill(database);
            log.fillPeer(database);
            read(node.engine(), log::byTag, time);
            read(peer.engine(), log::byTag, time);
            for (String name : cases) {
                Histogram nanos = Load.histogram();
                Supplier<EventCriteria> boundary = boundary(log, name);
                new Contest(
                                null,
                                () -> {
                                    Load.Result result = read(node.engine(), boundary, time);
                                    nanos.add(result.nanos());
                                    return result.perSecond();
                                },
                                name.equals(TAG)
                                        ? () -> read(peer.engine(), boundary, time)
                                                .perSecond()
                                        : null)
                        .run(arguments.rounds(3), new Line("source", "source-" + name, "reads/s"))
                        .latencies(nanos)
                        .print(out);
            }
        }
    }

    private static Supplier<EventCriteria> boundary(Log log, String name) {
        return switch (name) {
            case TAG -> log::byTag;
            case "tag-and-type" -> log::byTagAndType;
            default -> log::byTwoTags;
        };
    }

    private static Load.Result read(EventStorageEngine engine, Supplier<EventCriteria> boundary, Duration time)
            throws Exception {
        return Load.run(1, time, reader -> new Sourcing(engine, boundary));
    }
}
