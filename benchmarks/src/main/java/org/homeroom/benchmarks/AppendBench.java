package org.homeroom.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** How many events a second appenders get written, each append conditional on a tag of its own. */
final class AppendBench implements Bench.Benchmark {
    private static final List<String> CASES = List.of("1x1", "8x1", "32x1", "128x1", "32x10");

    @Override
    public void run(Arguments arguments, Cluster cluster, PrintStream out) throws Exception {
        Optional<Pgbench> pgbench = Pgbench.find();
        if (pgbench.isEmpty()) {
            System.err.println("pgbench is missing (Debian: postgresql-contrib): measuring without the limit");
        }
        Duration time = arguments.seconds(3);
        List<String> cases = arguments.cases(CASES);
        try (Database database = cluster.database();
                Node node = Node.on(database.server());
                Peer peer = Peer.create(database.server())) {
            database.run(
                    "CREATE SCHEMA plain",
                    "CREATE TABLE plain.event (position bigint GENERATED ALWAYS AS IDENTITY"
                            + " PRIMARY KEY, payload bytea NOT NULL, metadata bytea NOT NULL)");
            own(node, 8, 1, time);
            peer(peer, 8, 1, time);
            for (String name : cases) {
                int by = name.indexOf('x');
                int appenders = Integer.parseInt(name.substring(0, by));
                int events = Integer.parseInt(name.substring(by + 1));
                Histogram nanos = Load.histogram();
                new Contest(
                                pgbench.<Contest.Measured>map(found -> () -> events
                                                * found.perSecond(database.server(), insert(events), appenders, time))
                                        .orElse(null),
                                () -> {
                                    Load.Result result = own(node, appenders, events, time);
                                    nanos.add(result.nanos());
                                    return events * result.perSecond();
                                },
                                () -> events
                                        * peer(peer, appenders, events, time).perSecond())
                        .run(arguments.rounds(3), new Line("append", "append-" + name, "events/s"))
                        .latencies(nanos)
                        .print(out);
            }
        }
    }

    private static Load.Result own(Node node, int appenders, int events, Duration time) throws Exception {
        return Load.run(appenders, time, number -> ConditionalAppend.withTwoTags(node.engine(), events, number));
    }

    private static Load.Result peer(Peer peer, int appenders, int events, Duration time) throws Exception {
        return Load.run(appenders, time, number -> ConditionalAppend.withOneTag(peer.engine(), events));
    }

    private static String insert(int rows) {
        String row = "(" + Events.payloadLiteral() + ", " + Events.metadataLiteral() + ")";
        return "INSERT INTO plain.event (payload, metadata) VALUES "
                + Stream.generate(() -> row).limit(rows).collect(Collectors.joining(", ")) + ";\n";
    }
}
